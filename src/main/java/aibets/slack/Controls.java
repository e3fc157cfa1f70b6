package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Verdict;
import aibets.desk.Ask;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The controls below an answer: at most three buttons, a menu for the rest, and feedback. */
final class Controls {

  /** The action id of the menu. */
  static final String MENU = "more-actions";

  /** The action id of the feedback. */
  static final String FEEDBACK = "feedback";

  private static final int MAX_IN_MENU = 5;

  private final List<Control> buttons = new ArrayList<>();
  private final List<Choice> menu = new ArrayList<>();
  private final String id;

  private Controls(String id) {
    this.id = id;
  }

  /**
   * Returns the controls for an answer.
   *
   * @param id of the answer
   * @param possible further actions: {@link Choice#TELL}, {@link Choice#WATCH}
   * @param related commands for related overviews
   */
  static List<LayoutBlock> below(
      String id, Ask ask, Answer answer, Set<String> possible, List<String> related) {
    Controls controls = new Controls(id);
    boolean isQuoted = answer.verdict() != Verdict.REFUSED;
    if (isQuoted) {
      controls.addQuoting(!answer.more().isEmpty());
    }
    if (isQuoted && ask.canBeShared()) {
      controls.buttons.add(Control.SHARE);
    }
    if (!answer.answered() && possible.contains(Choice.TELL)) {
      controls.addTelling(isQuoted);
    }
    if (ask.open() && !answer.understood().equalsIgnoreCase(answer.question())) {
      controls.buttons.add(Control.MISUNDERSTOOD);
    }
    if (possible.contains(Choice.WATCH)) {
      controls.menu.add(new Choice(Choice.WATCH, id));
    }
    if (!ask.open()) {
      controls.menu.add(new Choice(Choice.DISMISS, ""));
    }
    controls.addFirst(related);
    return controls.blocks();
  }

  /** Returns the controls for a shared answer, visible to everyone. */
  static List<LayoutBlock> shared(String id) {
    Controls controls = new Controls(id);
    controls.addQuoting(true);
    return controls.blocks();
  }

  /** Returns the controls for an answer after its only reader has shared it. */
  static List<LayoutBlock> afterSharing(String id) {
    Controls controls = new Controls(id);
    controls.addQuoting(true);
    controls.menu.add(new Choice(Choice.DISMISS, ""));
    return controls.blocks();
  }

  private void addQuoting(boolean more) {
    buttons.add(Control.CONTEXT);
    if (more) {
      buttons.add(Control.MORE);
    }
  }

  /** Adds as many related overviews as fit. */
  private void addFirst(List<String> related) {
    menu.addAll(
        0,
        related.stream()
            .limit(MAX_IN_MENU - menu.size())
            .map(command -> new Choice(Choice.ASK, command))
            .toList());
  }

  private void addTelling(boolean inMenu) {
    if (inMenu) {
      menu.add(new Choice(Choice.TELL, id));
    } else {
      buttons.add(Control.TELL);
    }
  }

  private List<LayoutBlock> blocks() {
    List<BlockElement> row = new ArrayList<>();
    buttons.forEach(each -> row.add(each.button(id)));
    if (!menu.isEmpty()) {
      row.add(menu());
    }
    return row.isEmpty()
        ? List.of(feedback())
        : List.of(ActionsBlock.builder().elements(row).build(), feedback());
  }

  private OverflowMenuElement menu() {
    return OverflowMenuElement.builder()
        .actionId(MENU)
        .options(menu.stream().map(Controls::option).toList())
        .build();
  }

  private static OptionObject option(Choice choice) {
    return OptionObject.builder().text(plain(label(choice))).value(choice.value()).build();
  }

  private static String label(Choice choice) {
    return switch (choice.action()) {
      case Choice.ASK -> label(choice.object());
      case Choice.TELL -> Control.TELL.label();
      case Choice.WATCH -> "Watch this";
      default -> "Dismiss";
    };
  }

  /** Converts "timeline AMI Labs" to "Timeline of AMI Labs". */
  private static String label(String command) {
    String name = command.substring(command.indexOf(' ') + 1);
    return command.startsWith("timeline ")
        ? "Timeline of " + name
        : command.startsWith("bets ")
            ? name + " at a glance"
            : command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1);
  }

  private LayoutBlock feedback() {
    return ContextActionsBlock.builder()
        .elements(
            List.of(
                FeedbackButtonsElement.builder()
                    .actionId(FEEDBACK)
                    .positiveButton(side("Helpful", Choice.HELPFUL, "this answered my question"))
                    .negativeButton(
                        side("Not helpful", Choice.UNHELPFUL, "this did not answer my question"))
                    .build()))
        .build();
  }

  private FeedbackButtonObject side(String label, String action, String purpose) {
    return FeedbackButtonObject.builder()
        .text(plain(label))
        .value(new Choice(action, id).value())
        .accessibilityLabel(Control.spoken(label, purpose))
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).build();
  }
}
