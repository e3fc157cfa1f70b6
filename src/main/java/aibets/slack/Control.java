package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Locale;

/** The buttons below answers. Their value is the answer's id, which is untrusted. */
enum Control {
  CONTEXT("show-context", "Show context", "the passages around the first quote"),
  MORE("more-quotes", "More quotes", "other related quotes"),
  SHARE("share", "Share", "post this answer for everyone in the channel"),
  TELL("tell-admin", "Tell an admin", "the documents do not answer this"),
  MISUNDERSTOOD("misunderstood", "Not what I meant", "choose another meaning of the question");

  /** The prefix of action ids of buttons that request overviews. */
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

  /** Returns a row of buttons that ask questions. */
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

  /** Returns a button whose value is a command. */
  static ButtonElement lead(String actionId, String command) {
    String label = command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1);
    String name = command.split(" ", 2)[0];
    return button(label, actionId + name, command, "visible only to you");
  }

  /** Returns this button for an answer. */
  ButtonElement button(String answer) {
    return button(label, actionId, answer, purpose);
  }

  /**
   * Returns a button.
   *
   * @param purpose read by screen readers after the label; empty if the label is sufficient
   */
  static ButtonElement button(String label, String actionId, String value, String purpose) {
    return ButtonElement.builder()
        .text(PlainTextObject.builder().text(label).emoji(true).build())
        .actionId(actionId)
        .value(value)
        .accessibilityLabel(spoken(label, purpose))
        .build();
  }

  /** Returns a label and its purpose for screen readers. */
  static String spoken(String label, String purpose) {
    String spoken = purpose.isEmpty() ? label : label + ": " + purpose;
    return spoken.length() <= SlackLimits.BUTTON_CHARACTERS ? spoken : label;
  }
}
