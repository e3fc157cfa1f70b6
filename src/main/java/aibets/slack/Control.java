package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Locale;

/** The buttons below answers. Their value is the answer's id, which is never trusted. */
enum Control {
  CONTEXT("show-context", "Show context", "where the first quote stands"),
  MORE("more-quotes", "More quotes", "what else comes near"),
  SHARE("share", "Share", "post this answer for all in the channel"),
  TELL("tell-admin", "Tell an admin", "the documents do not answer this");

  /** The action ids of buttons that ask for overviews begin so. */
  static final String LEAD = "overview-";

  private final String actionId;
  private final String label;
  private final String purpose;

  Control(String actionId, String label, String purpose) {
    this.actionId = actionId;
    this.label = label;
    this.purpose = purpose;
  }

  String actionId() {
    return actionId;
  }

  String label() {
    return label;
  }

  /** A row of buttons that ask questions. */
  static LayoutBlock questions(List<String> questions) {
    return ActionsBlock.builder()
        .elements(
            questions.stream()
                .<BlockElement>map(
                    each ->
                        button(
                            PlainText.line(each, SlackLimits.BUTTON_CHARACTERS),
                            LEAD + "example-" + questions.indexOf(each),
                            each,
                            ""))
                .toList())
        .build();
  }

  /** A button whose value is the command that it asks for. */
  static ButtonElement lead(String actionId, String command) {
    String label = command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1);
    String name = command.split(" ", 2)[0];
    return button(label, actionId + name, command, "for you alone");
  }

  /** This button below an answer. */
  ButtonElement button(String answer) {
    return button(label, actionId, answer, purpose);
  }

  /**
   * A button.
   *
   * @param purpose read out behind the label, which has to be part of what is read out; empty where
   *     the label says it all
   */
  static ButtonElement button(String label, String actionId, String value, String purpose) {
    return ButtonElement.builder()
        .text(PlainTextObject.builder().text(label).emoji(true).build())
        .actionId(actionId)
        .value(value)
        .accessibilityLabel(spoken(label, purpose))
        .build();
  }

  /** A label and its purpose as they are read out. */
  static String spoken(String label, String purpose) {
    String spoken = purpose.isEmpty() ? label : label + ": " + purpose;
    return spoken.length() <= SlackLimits.BUTTON_CHARACTERS ? spoken : label;
  }
}
