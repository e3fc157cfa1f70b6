package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which buttons stand below which answer. */
final class Controls {

  /** Below an answer that all can see. */
  static final Set<Control> OPEN =
      EnumSet.of(Control.CONTEXT, Control.MORE, Control.HELPFUL, Control.UNHELPFUL);

  private Controls() {}

  /**
   * Below an answer.
   *
   * @param open whether all can see it
   * @param admins whether there is somebody to tell
   */
  static List<Control> below(boolean open, Answer answer, boolean admins) {
    List<Control> controls = new ArrayList<>();
    if (answer.verdict() != Verdict.REFUSED) {
      controls.add(Control.CONTEXT);
      if (!answer.more().isEmpty()) {
        controls.add(Control.MORE);
      }
    }
    if (!answer.answered() && admins) {
      controls.add(Control.TELL);
    }
    controls.add(Control.HELPFUL);
    controls.add(Control.UNHELPFUL);
    if (!open) {
      if (answer.verdict() != Verdict.REFUSED) {
        controls.add(Control.SHARE);
      }
      controls.add(Control.DISMISS);
    }
    return controls;
  }
}
