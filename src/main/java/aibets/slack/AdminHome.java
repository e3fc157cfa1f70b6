package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Gaps;
import aibets.desk.Outcome;
import aibets.desk.Reloads;
import aibets.indexing.Reloader;
import aibets.storage.Journal;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The admin section at the end of the Home; empty for others. */
final class AdminHome {

  static final String RELOAD = "home-reload";

  static final String SOLVED = "home-gap-solved";

  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);
  private static final int SHOWN = 5;

  /** The maximum number of blocks of news, because a view may have 100 blocks in total. */
  private static final int NEWS = 20;

  private final AdminDesk admins;
  private final Archive archive;
  private final Reloads reloads;
  private final StatusReport report;
  private final Clock clock;

  /** Creates a section that reads its contents each time it is shown. */
  AdminHome(AdminDesk admins, Archive archive, Reloads reloads, StatusReport report, Clock clock) {
    this.admins = admins;
    this.archive = archive;
    this.reloads = reloads;
    this.report = report;
    this.clock = clock;
  }

  /** Whether a user may reload; logged in either case. */
  boolean admitsToReload(String user) {
    boolean admitted = admins.admits(user);
    admins.note(user, (admitted ? "" : "was refused: ") + "reload, in the Home");
    return admitted;
  }

  /** Marks a gap as solved, for admins only. */
  Outcome solve(BlockAction action) {
    return admins.solve(action);
  }

  /** Reloads and reports progress at most once per second. */
  Outcome reload(String user, Consumer<List<LayoutBlock>> news) {
    AtomicLong last = new AtomicLong(System.nanoTime() - BETWEEN_NEWS.toNanos());
    Reloader.Progress progress =
        reached -> {
          long now = System.nanoTime();
          if (now - last.get() >= BETWEEN_NEWS.toNanos()) {
            last.set(now);
            news.accept(
                List.of(RichText.line(AdminRenderer.text(reached)), AdminRenderer.cancel()));
          }
        };
    return reloads.reload(user, progress);
  }

  /** Returns the section; empty for users who are not admins. */
  List<LayoutBlock> blocks(String user, List<LayoutBlock> news) {
    if (!admins.admits(user)) {
      return List.of();
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(DividerBlock.builder().build());
    blocks.add(HomeView.header("For admins"));
    addReload(blocks, news);
    addGaps(blocks);
    addFeedback(blocks);
    return blocks;
  }

  private void addReload(List<LayoutBlock> blocks, List<LayoutBlock> news) {
    report.lines().forEach(line -> blocks.add(RichText.line(line)));
    blocks.add(
        ActionsBlock.builder()
            .elements(
                List.of(
                    Control.button(
                        "Reload the documents", RELOAD, "reload", "reads them all again")))
            .build());
    news.stream().limit(NEWS).forEach(blocks::add);
    if (news.isEmpty()) {
      OmittedLines.of(archive.omissions(), SHOWN).forEach(line -> blocks.add(RichText.line(line)));
    }
  }

  /** Adds gaps without their askers: what matters is what the documents lack. */
  private void addGaps(List<LayoutBlock> blocks) {
    List<Gaps.Gap> gaps = admins.gaps().find();
    blocks.add(RichText.line(AdminRenderer.heading(gaps)));
    for (Gaps.Gap gap : gaps.subList(0, Math.min(SHOWN, gaps.size()))) {
      blocks.add(AdminRenderer.line(gap));
      blocks.add(AdminRenderer.solved(SOLVED, gap.question()));
    }
    if (!gaps.isEmpty()) {
      blocks.add(AdminRenderer.export());
    }
  }

  private void addFeedback(List<LayoutBlock> blocks) {
    AdminRenderer.figures(archive.storage().statistics().since(clock.instant().minus(Gaps.PERIOD)))
        .subList(0, 1)
        .forEach(line -> blocks.add(RichText.line(line)));
    List<Journal.Feedback> all = archive.storage().journal().feedback();
    long helpful = all.stream().filter(Journal.Feedback::helpful).count();
    blocks.add(RichText.line("Feedback: 👍 " + helpful + " · 👎 " + (all.size() - helpful)));
    List<String> reasons =
        all.stream().map(Journal.Feedback::reason).filter(reason -> !reason.isBlank()).toList();
    reasons
        .subList(Math.max(0, reasons.size() - SHOWN), reasons.size())
        .forEach(reason -> blocks.add(RichText.line("• " + HomeView.line(reason))));
  }
}
