package aibets.slack;

import aibets.desk.PlainText;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The buttons below answers. Their value is the answer's id, which is never trusted. */
enum Control {
  CONTEXT("show-context", "Show context", "Shows where the first quote stands"),
  MORE("more-quotes", "More quotes", "Shows more quotes"),
  HELPFUL("helpful", "👍", "This answer helped"),
  UNHELPFUL("not-helpful", "👎", "This answer did not help"),
  TELL("tell-admin", "Tell an admin", "Tells an admin that the documents do not answer this"),
  SHARE("share", "Share to channel", "Posts this answer for all in the channel"),
  DISMISS("dismiss", "Dismiss", "Takes this answer away");

  /** The action ids of buttons that ask for overviews begin so. */
  static final String LEAD = "overview-";

  private final String actionId;
  private final String label;
  private final String spoken;

  Control(String actionId, String label, String spoken) {
    this.actionId = actionId;
    this.label = label;
    this.spoken = spoken;
  }

  String actionId() {
    return actionId;
  }

  /** A row of buttons for an answer. */
  static LayoutBlock row(Collection<Control> controls, String answer) {
    return ActionsBlock.builder()
        .elements(controls.stream().<BlockElement>map(each -> each.button(answer)).toList())
        .build();
  }

  /** A row of buttons that ask for overviews. */
  static LayoutBlock leads(List<String> commands) {
    return ActionsBlock.builder()
        .elements(commands.stream().<BlockElement>map(each -> lead(LEAD, each)).toList())
        .build();
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
                            PlainText.line(each, SlackLimits.BUTTON_CHARACTERS)))
                .toList())
        .build();
  }

  /** A button whose value is the command that it asks for. */
  static ButtonElement lead(String actionId, String command) {
    String label = command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1);
    String name = command.split(" ", 2)[0];
    return button(label, actionId + name, command, "Shows this to you alone");
  }

  private ButtonElement button(String answer) {
    return button(label, actionId, answer, spoken);
  }

  static ButtonElement button(String label, String actionId, String value, String spoken) {
    return ButtonElement.builder()
        .text(PlainTextObject.builder().text(label).emoji(true).build())
        .actionId(actionId)
        .value(value)
        .accessibilityLabel(spoken)
        .build();
  }
}
