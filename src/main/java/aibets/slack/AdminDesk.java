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
import aibets.desk.Subcommand;
import aibets.storage.AuditLog;
import com.slack.api.bolt.App;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What admins do, and nobody else; all of it is noted. */
final class AdminDesk {

  private static final int DEEDS = 20;
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

  /** Has an app hand over what people do. */
  void handle(App app) {
    on(app, AdminRenderer.CANCEL, "cancel");
    on(app, AdminRenderer.EXPORT, Subcommand.EXPORT.word());
    on(app, AdminRenderer.SOLVED, this::solve);
  }

  private void on(App app, String actionId, String word) {
    on(app, actionId, click -> done(word, click.asker()));
  }

  private void on(App app, String actionId, Function<Click, Outcome> action) {
    app.blockAction(
        actionId,
        (request, context) -> {
          Click click = Click.of(request.getPayload());
          reception.click(
              Askers.of(request.getPayload()),
              message -> replies.replier().tell(click.asker(), message),
              () -> action.apply(click));
          return context.ack();
        });
  }

  /** The question itself is not noted: what is noted is never forgotten. */
  Outcome solve(Click click) {
    String user = click.asker().user();
    boolean admitted = admits(user);
    note(user, (admitted ? "" : "was refused: ") + "marked a gap as solved");
    return admitted ? renderer.solved(gaps.solve(click.value())) : renderer.refused(user);
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

  /**
   * What comes of a subcommand for admins, or of {@code cancel}; who is no admin is told so. May
   * ask Slack.
   */
  Outcome done(String word, Addressee asker) {
    if (!admits(asker.user())) {
      note(asker.user(), "was refused: " + word);
      return renderer.refused(asker.user());
    }
    if (!mayShowAll(asker)) {
      note(asker.user(), "was sent to direct messages for: " + word);
      return renderer.elsewhere();
    }
    note(asker.user(), word.toLowerCase(Locale.ROOT));
    return switch (word) {
      case "reload" -> reload(asker);
      case "cancel" -> renderer.cancelling(reloads.cancel());
      case "gaps" -> renderer.gaps(gaps.find());
      case "gaps export" -> export(asker.user());
      case "stats" -> stats(asker.user());
      default -> renderer.deeds(archive.storage().audit().latest(DEEDS));
    };
  }

  /** What admins are shown names any document, so others must not be able to look over. */
  private boolean mayShowAll(Addressee asker) {
    Asker there = new Asker(asker.user(), asker.channel());
    return Reach.isAlone(there) || reach.isUnlimited(there);
  }

  /** Notes what somebody did, before it is done. */
  void note(String user, String what) {
    archive.storage().audit().add(new AuditLog.Entry(clock.instant(), user, what));
  }

  /** Of documents that are for others, nothing. */
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

  private Outcome reload(Addressee asker) {
    LiveMessage live = new LiveMessage(replies.replier(), asker.user(), System::nanoTime);
    Consumer<Outcome> end =
        message -> {
          if (!live.end(message)) {
            replies.replier().tell(asker, message);
          }
        };
    return desk.reload(() -> reloaded(live, asker.user()), end)
        .orElseGet(replies.renderer()::reloadStarted);
  }

  private Outcome reloaded(LiveMessage live, String user) {
    live.show(renderer.reloading());
    return reloads.reload(user, progress -> live.show(renderer.reloading(progress)));
  }

  /** Into the conversation with the admin, which must be known by its id. */
  private Message export(String user) {
    List<Gaps.Gap> found = gaps.find();
    Optional<Replier.Posted> posted = replies.replier().postTo(user, renderer.exporting(found));
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
