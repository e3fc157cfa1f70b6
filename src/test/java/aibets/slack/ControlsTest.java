package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.Ask;
import aibets.storage.AnswerStore;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ControlsTest {

  private static final List<String> RELATED =
      List.of("timeline AMI Labs", "compare JEPA with LLMs", "bets JEPA");

  private static JsonArray below(boolean open, Answer answer) {
    AnswerStore.Place place = new AnswerStore.Place("C1", "", "");
    List<?> blocks =
        Controls.below(
            "id",
            new Ask("Who?", "U1", place, open),
            answer,
            Set.of(Choice.TELL, Choice.WATCH),
            RELATED);
    return GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
  }

  private static List<String> buttons(JsonArray blocks) {
    return texts(blocks.get(0).getAsJsonObject().getAsJsonArray("elements"));
  }

  private static List<String> menu(JsonArray blocks) {
    JsonArray elements = blocks.get(0).getAsJsonObject().getAsJsonArray("elements");
    JsonObject last = elements.get(elements.size() - 1).getAsJsonObject();
    return texts(last.getAsJsonArray("options"));
  }

  private static List<String> texts(JsonArray elements) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(element -> element.has("text"))
        .map(element -> element.getAsJsonObject("text").get("text").getAsString())
        .toList();
  }

  @Test
  void putsThreeButtonsBelowAnAnswerAndTheRestIntoAMenu() {
    JsonArray below = below(false, Answers.perhaps("Who?", Answers.quote("a")));
    assertThat(buttons(below)).containsExactly("Show context", "Share");
    assertThat(menu(below))
        .containsExactly(
            "Timeline of AMI Labs",
            "Compare JEPA with LLMs",
            "Tell an admin",
            "Watch this",
            "Dismiss");
    assertThat(below.get(1).toString()).contains("feedback_buttons", "helpful id");
  }

  @Test
  void neverOffersToShareARefusal() {
    assertThat(buttons(below(false, Answers.silent("Who?")))).containsExactly("Tell an admin");
  }

  @Test
  void readsOutEveryButtonBeginningWithItsLabel() {
    for (Control control : Control.values()) {
      assertThat(control.button("id").getAccessibilityLabel())
          .startsWith(control.label())
          .hasSizeLessThanOrEqualTo(75);
    }
  }
}
