package aibets.slack;

import aibets.indexing.Headway;
import aibets.indexing.Reloader;
import aibets.store.Journal;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** What admins see below everything else in their Home; for others there is nothing. */
final class AdminHome {

  static final String RELOAD = "home-reload";

  private static final Duration PERIOD = Duration.ofDays(30);
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);
  private static final int SHOWN = 5;

  /** A view has room for 100 blocks in all. */
  private static final int NEWS = 20;

  private final Set<String> admins;
  private final Journal journal;
  private final Reloads reloads;
  private final IntSupplier underway;
  private final Clock clock;

  /**
   * Reads what it shows anew each time.
   *
   * @param underway how many questions are being answered or wait
   */
  AdminHome(
      Set<String> admins, Journal journal, Reloads reloads, IntSupplier underway, Clock clock) {
    this.admins = admins;
    this.journal = journal;
    this.reloads = reloads;
    this.underway = underway;
    this.clock = clock;
  }

  boolean isAdmin(String user) {
    return admins.contains(user);
  }

  /** Reloads, and tells how far it has come at most once a second. */
  Message reload(Consumer<List<LayoutBlock>> news) {
    Instant[] last = {Instant.MIN};
    Reloader.Progress progress =
        headway -> {
          Instant now = clock.instant();
          if (last[0].isBefore(now.minus(BETWEEN_NEWS))) {
            last[0] = now;
            news.accept(List.of(RichText.line(text(headway))));
          }
        };
    return reloads.reload(progress);
  }

  private static String text(Headway headway) {
    return "Reloading: "
        + headway.documents()
        + " of "
        + headway.allDocuments()
        + " documents, "
        + headway.passages()
        + " of "
        + headway.allPassages()
        + " passages.";
  }

  /** Nothing for others than admins, whatever the news. */
  List<LayoutBlock> blocks(String user, List<LayoutBlock> news) {
    if (!isAdmin(user)) {
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
    blocks.add(RichText.line("Being answered or waiting: " + underway.getAsInt() + " questions."));
    blocks.add(
        ActionsBlock.builder()
            .elements(
                List.of(
                    Control.button(
                        "Reload the documents", RELOAD, "reload", "Reads the documents again")))
            .build());
    news.stream().limit(NEWS).forEach(blocks::add);
  }

  /** Without who asked: what the documents lack is what counts. */
  private void addGaps(List<LayoutBlock> blocks) {
    Map<String, Integer> times = new LinkedHashMap<>();
    journal.since(clock.instant().minus(PERIOD)).stream()
        .filter(asked -> !asked.answered())
        .map(asked -> HomeView.line(asked.text()).toLowerCase(Locale.ROOT))
        .forEach(text -> times.merge(text, 1, Integer::sum));
    blocks.add(
        RichText.line(
            "Not in the sources in 30 days: " + times.size() + " questions, the latest first."));
    times.entrySet().stream()
        .limit(SHOWN)
        .forEach(gap -> blocks.add(RichText.line("• " + gap.getKey() + times(gap.getValue()))));
  }

  private static String times(int times) {
    return times == 1 ? "" : " (" + times + " times)";
  }

  private void addFeedback(List<LayoutBlock> blocks) {
    List<Journal.Feedback> all = journal.feedback();
    long helpful = all.stream().filter(Journal.Feedback::helpful).count();
    blocks.add(RichText.line("Feedback: 👍 " + helpful + " · 👎 " + (all.size() - helpful)));
    List<String> reasons =
        all.stream().map(Journal.Feedback::reason).filter(reason -> !reason.isBlank()).toList();
    reasons
        .subList(Math.max(0, reasons.size() - SHOWN), reasons.size())
        .forEach(reason -> blocks.add(RichText.line("• " + HomeView.line(reason))));
  }
}
