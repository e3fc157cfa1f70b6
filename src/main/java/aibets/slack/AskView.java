package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A modal for asking a question, and the input for it, which the Home uses, too. */
final class AskView {

  static final String CALLBACK = "ask";
  static final String QUESTION = "question";
  private static final String FOR_ALL = "for-all";

  private AskView() {}

  /**
   * Creates the modal.
   *
   * @param title at most 24 characters
   * @param form its private metadata
   * @param question the initial text
   * @param inThread whether to offer posting the answer for everyone
   */
  static View of(String title, String form, String question, boolean inThread) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(box("Your question", question));
    if (inThread) {
      blocks.add(choice());
    }
    return Modals.of(title, blocks)
        .callbackId(CALLBACK)
        .privateMetadata(form)
        .submit(ViewSubmit.builder().type("plain_text").text("Ask").build())
        .build();
  }

  static InputBlock box(String label, String question) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(QUESTION)
            .multiline(true)
            .maxLength(SlackLimits.QUESTION_CHARACTERS);
    if (!question.isEmpty()) {
      input.initialValue(PlainText.line(question, SlackLimits.QUESTION_CHARACTERS));
    }
    return InputBlock.builder()
        .blockId(QUESTION)
        .label(plain(label))
        .element(input.build())
        .build();
  }

  private static InputBlock choice() {
    OptionObject option =
        OptionObject.builder()
            .text(plain("Post the answer in the thread for everyone to see"))
            .value(FOR_ALL)
            .build();
    return InputBlock.builder()
        .blockId(FOR_ALL)
        .optional(true)
        .label(plain("Who can see it"))
        .element(CheckboxesElement.builder().actionId(FOR_ALL).options(List.of(option)).build())
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).build();
  }

  /** Returns the question that was typed. */
  static String question(@Nullable View view) {
    return value(view, QUESTION)
        .map(ViewState.Value::getValue)
        .map(text -> PlainText.clean(text))
        .orElse("");
  }

  /** Whether to post the answer for everyone. */
  static boolean forAll(View view) {
    return value(view, FOR_ALL)
        .map(ViewState.Value::getSelectedOptions)
        .filter(options -> !options.isEmpty())
        .isPresent();
  }

  private static Optional<ViewState.Value> value(@Nullable View view, String name) {
    ViewState state = view == null ? null : view.getState();
    return state == null || state.getValues() == null
        ? Optional.empty()
        : Optional.ofNullable(state.getValues().get(name)).map(values -> values.get(name));
  }
}
