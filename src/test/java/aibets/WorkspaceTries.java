package aibets;

import aibets.sandbox.Member;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tries every surface of the bot in one of several workspaces, and sees what it says there. */
final class WorkspaceTries {

  private final SandboxExtension slack;
  private final EverySurface surfaces;
  private int tries;

  /**
   * Tries in a workspace.
   *
   * @param marker a word that only people of this workspace use
   */
  WorkspaceTries(Sandbox sandbox, String marker) {
    this.slack = SandboxExtension.of(sandbox);
    this.surfaces =
        new EverySurface(
            slack,
            new EverySurface.Script(
                List.of(
                    "Who guards the vault?",
                    "When was the vault built?",
                    "How deep is the vault?",
                    "Who sells the " + marker + "?"),
                List.of("Who guards the vault?"),
                List.of("and who guards the vault?")));
  }

  SandboxExtension slack() {
    return slack;
  }

  int tries() {
    return tries;
  }

  /** Tries everything that somebody can do. */
  void tryAll(Member member, String channel) {
    tries += surfaces.tryAll(() -> true, member, channel);
  }

  void await(Callable<Boolean> condition) {
    surfaces.await(condition);
  }

  void awaitQuiet() {
    surfaces.awaitQuiet();
  }

  /** All that the app has sent, and all that anybody can see of it. */
  String seen() {
    StringBuilder all = new StringBuilder();
    for (Member member : List.of(slack.asker(), slack.colleague(), slack.admin())) {
      slack.said(member).forEach(each -> all.append(each.text()).append(each.json()));
      slack.notices(member).forEach(all::append);
      all.append(slack.home(member)).append(slack.modals(member));
    }
    slack.sent().forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }
}
