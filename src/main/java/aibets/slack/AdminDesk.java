package aibets.slack;

import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.Desk;
import aibets.desk.Gaps;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.desk.Reloads;
import aibets.storage.AuditLog;
import com.slack.api.bolt.App;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Actions for admins only; all of them are logged. */
final class AdminDesk {

  private static final int AUDIT_ENTRIES = 20;
  private static final String GAPS_FILE = "gaps.csv";

  private final AdminRenderer renderer = new AdminRenderer();
  private final Reception reception;
  private final Desk desk;
  private final Reach reach;
  private final Admins admins;
  private final Archive archive;
  private final Reloads reloads;
  private final Gaps gaps;
  private final TextFiles files;
  private final Replies replies;
  private final Clock clock;

  AdminDesk(
      Reception reception,
      Desk desk,
      Reach reach,
      Admins admins,
      Archive archive,
      Reloads reloads,
      Gaps gaps,
      TextFiles files,
      Replies replies,
      Clock clock) {
    this.reception = reception;
    this.desk = desk;
    this.reach = reach;
    this.admins = admins;
    this.archive = archive;
    this.reloads = reloads;
    this.gaps = gaps;
    this.files = files;
    this.replies = replies;
    this.clock = clock;
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    on(app, AdminRenderer.CANCEL, action -> cancel(action.asker()));
    on(app, AdminRenderer.EXPORT, action -> export(action.asker()));
    on(app, AdminRenderer.SOLVED, this::solve);
  }

  private void on(App app, String actionId, Function<BlockAction, Outcome> handler) {
    app.blockAction(
        actionId,
        (request, context) -> {
          BlockAction action = BlockAction.of(request.getPayload());
          reception.interact(
              Askers.of(request.getPayload()),
              message -> replies.sender().send(action.asker(), message),
              () -> handler.apply(action));
          return context.ack();
        });
  }

  /** Marks a gap as solved. The question is not logged, because the audit log is never deleted. */
  Outcome solve(BlockAction action) {
    String user = action.asker().user();
    boolean admitted = admits(user);
    note(user, (admitted ? "" : "was refused: ") + "marked a gap as solved");
    return admitted ? renderer.solved(gaps.solve(action.value())) : renderer.refused(user);
  }

  Gaps gaps() {
    return gaps;
  }

  Message refused(String user) {
    return renderer.refused(user);
  }

  boolean admits(String user) {
    return admins.include(user);
  }

  /** Reads the documents again. May call Slack, as all of the following may. */
  Outcome reload(Addressee asker) {
    return asAdmin("reload", asker, () -> reloadFor(asker));
  }

  private Outcome cancel(Addressee asker) {
    return asAdmin("cancel", asker, () -> renderer.cancelling(reloads.cancel()));
  }

  /** Lists the questions without an answer. */
  Outcome listGaps(Addressee asker) {
    return asAdmin("gaps", asker, () -> renderer.gaps(gaps.find()));
  }

  /** Sends the same list as a file. */
  Outcome export(Addressee asker) {
    return asAdmin("gaps export", asker, () -> exportTo(asker.user()));
  }

  /** Returns the usage statistics. */
  Outcome statistics(Addressee asker) {
    return asAdmin("stats", asker, () -> stats(asker.user()));
  }

  /** Returns the latest entries of the audit log. */
  Outcome auditLog(Addressee asker) {
    return asAdmin(
        "audit", asker, () -> renderer.entries(archive.storage().audit().latest(AUDIT_ENTRIES)));
  }

  /** Logs an action and carries it out, unless the user or the conversation must not see it. */
  private Outcome asAdmin(String what, Addressee asker, Supplier<Outcome> action) {
    if (!admits(asker.user())) {
      note(asker.user(), "was refused: " + what);
      return renderer.refused(asker.user());
    }
    if (!mayShowAll(asker)) {
      note(asker.user(), "was sent to direct messages for: " + what);
      return renderer.elsewhere();
    }
    note(asker.user(), what);
    return action.get();
  }

  /** Whether the conversation may show any document, as replies to admins may name any. */
  private boolean mayShowAll(Addressee asker) {
    Asker there = new Asker(asker.user(), asker.channel());
    return Reach.isAlone(there) || reach.isUnlimited(there);
  }

  /** Adds an entry to the audit log, before the action. */
  void note(String user, String what) {
    archive.storage().audit().add(new AuditLog.Entry(clock.instant(), user, what));
  }

  /** Returns the statistics, without documents restricted to others. */
  private Message stats(String user) {
    Instant since = clock.instant().minus(Gaps.PERIOD);
    List<Document> documents = archive.documents();
    Set<String> others =
        documents.stream()
            .filter(reach.readableBy(user).negate())
            .map(Document::id)
            .collect(Collectors.toSet());
    return renderer.figures(archive.storage().statistics().since(since).without(others), documents);
  }

  private Outcome reloadFor(Addressee asker) {
    LiveMessage live = new LiveMessage(replies.sender(), asker.user(), System::nanoTime);
    Consumer<Outcome> end =
        message -> {
          if (!live.end(message)) {
            replies.sender().send(asker, message);
          }
        };
    return desk.reload(() -> reloaded(live, asker.user()), end)
        .orElseGet(replies.renderer()::reloadStarted);
  }

  private Outcome reloaded(LiveMessage live, String user) {
    live.show(renderer.reloading());
    return reloads.reload(user, progress -> live.show(renderer.reloading(progress)));
  }

  /** Shares the file in the conversation with the admin, which must be given by its id. */
  private Message exportTo(String user) {
    List<Gaps.Gap> found = gaps.find();
    Optional<Sender.Posted> posted = replies.sender().postTo(user, renderer.exporting(found));
    if (found.isEmpty()) {
      return Message.NONE;
    }
    return posted
            .filter(place -> files.share(place.channel(), GAPS_FILE, Gaps.csv(found)))
            .isPresent()
        ? renderer.exported()
        : renderer.notExported();
  }
}
