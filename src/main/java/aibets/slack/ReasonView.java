package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A modal that asks why an answer did not help. */
final class ReasonView {

  static final String CALLBACK = "feedback-reason";
  private static final String INPUT = "reason";
  private static final int MAX_CHARACTERS = 500;

  private ReasonView() {}

  /**
   * Creates the modal.
   *
   * @param position of the answer
   */
  static View of(ContextPosition position) {
    InputBlock input =
        InputBlock.builder()
            .blockId(INPUT)
            .optional(true)
            .label(plain("What was wrong or missing?"))
            .element(
                PlainTextInputElement.builder()
                    .actionId(INPUT)
                    .multiline(true)
                    .maxLength(MAX_CHARACTERS)
                    .build())
            .build();
    return Modals.of("What went wrong?", List.of(input))
        .callbackId(CALLBACK)
        .privateMetadata(position.value())
        .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).build();
  }

  /** Returns what was typed, at most 500 characters. */
  static String typed(View submitted) {
    Map<String, ViewState.Value> block =
        submitted.getState().getValues().getOrDefault(INPUT, Map.of());
    ViewState.@Nullable Value value = block.get(INPUT);
    String typed = value == null || value.getValue() == null ? "" : value.getValue();
    return PlainText.line(typed, MAX_CHARACTERS);
  }
}
