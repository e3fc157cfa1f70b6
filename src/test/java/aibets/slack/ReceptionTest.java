package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.Access;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.slack.WatchedArchive.Use;
import aibets.socketmode.Acknowledging;
import aibets.storage.FormStore.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that people can do, through each of the app's handlers. */
class ReceptionTest {

  private static final Set<String> OF_A_DELETED_QUESTION =
      Set.of("AnswerStore.reply", "RequestStore.isHeldElsewhere");

  private static final String HOME = "T0SANDBOX";
  private static final Access DENIED_USER = access(Set.of(), Set.of("U0ASKER"), true);
  private static final Access DENIED_CHANNEL = access(Set.of(Surface.GENERAL), Set.of(), true);
  private static final Access MEMBERS = access(Set.of(), Set.of(), false);

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive memory = MemoryArchive.of(MemoryArchive.letter("We bet on chips."));
  private final WatchedArchive watched = new WatchedArchive(memory);
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private static Access access(Set<String> channels, Set<String> users, boolean others) {
    return new Access(Set.of(), channels, Set.of(), users, others, others, 1_000_000, 1_000_000);
  }

  private SlackBot bot(Access access) {
    return RunningBot.bot(
        RunningBot.options(slack, 2, 100, access),
        this::answer,
        RunningBot.NOTHING_NEW,
        watched.archive());
  }

  private Answer answer(String question, List<String> earlier) {
    asked.add(question);
    return Answers.quoting(question, Answers.quote(Answers.QUOTE));
  }

  /** Sends everything to the app, which acknowledges it; closes the bot once a condition is met. */
  private void sendUntil(Access access, List<Surface> surfaces, Callable<Boolean> done) {
    try (SlackBot bot = bot(access)) {
      Acknowledging envelopes = new Acknowledging(bot.app());
      surfaces.forEach(
          surface -> assertThat(envelopes.acknowledge(surface.envelope())).isPresent());
      slack.awaitThat(done);
    }
  }

  private long toldSo(String refusal) {
    return Stream.of("chat.postEphemeral", "chat.postMessage", "views.publish")
        .flatMap(method -> slack.calls(method).stream())
        .filter(call -> call.toString().contains(refusal))
        .count();
  }

  private void expectRefused(Access access, String refusal, List<Surface> surfaces) {
    long answered = surfaces.stream().filter(Surface::answered).count();
    sendUntil(access, surfaces, () -> toldSo(refusal) >= answered);
    assertThat(asked).isEmpty();
    assertThat(watched.uses()).extracting(Use::method).isSubsetOf(OF_A_DELETED_QUESTION);
    assertThat(toldSo(refusal)).isEqualTo(answered);
  }

  @Test
  void triesEveryHandlerOfTheApp() throws Exception {
    List<Surface> all = Surface.all("U0ASKER", HOME);
    try (SlackBot bot = bot(Access.OPEN)) {
      List<Map.Entry<String, Object>> handlers = Surface.registered(bot.app());
      assertThat(handlers).hasSizeGreaterThan(20);
      assertThat(handlers)
          .allMatch(handler -> all.stream().anyMatch(surface -> surface.reaches(handler)));
    }
  }

  @Test
  void servesEveryoneWhoMayAsk() {
    sendUntil(Access.OPEN, Surface.all("U0ADMIN", HOME), () -> !asked.isEmpty());
    assertThat(watched.uses())
        .extracting(Use::method)
        .contains("RequestStore.accept", "AnswerStore.find", "FormStore.open", "Archive.documents");
    assertThat(toldSo("I'm not allowed to answer")).isZero();
  }

  @Test
  void refusesADeniedUserWhateverTheyDo() {
    List<Surface> all = Surface.all("U0ASKER", HOME);
    expectRefused(DENIED_USER, "You don't have access to this bot", all);
  }

  @Test
  void refusesEverythingInADeniedChannel() {
    List<Surface> placed = Surface.all("U0ASKER", HOME).stream().filter(Surface::placed).toList();
    expectRefused(DENIED_CHANNEL, "I'm not allowed to answer in this channel", placed);
  }

  @ParameterizedTest
  @CsvSource({"U0GUEST, T0SANDBOX, you are a guest", "U0STRANGER, T0PARTNER, another organization"})
  void refusesNonMembersWhateverTheyDo(String user, String team, String refusal) {
    List<Surface> all =
        Surface.all(user, team).stream().map(surface -> surface.in("C0PARTNERS")).toList();
    sendUntil(MEMBERS, all, () -> toldSo(refusal) > all.size() / 2);
    assertThat(asked).isEmpty();
    assertThat(watched.uses()).extracting(Use::method).isSubsetOf(OF_A_DELETED_QUESTION);
  }

  @Test
  void refusesStrangersAndGuestsPrivatelyAndAnswersMembers() {
    Member stranger = slack.sandbox().member("sam");
    Member guest = slack.sandbox().member("gil");
    try (SlackBot bot = bot(MEMBERS)) {
      bot.start();
      stranger.say("C0PARTNERS", "@ai-bets who funded it");
      guest.command("C0PARTNERS", "/ai-bets who funded it");
      assertThat(slack.await(stranger, Seen::isEphemeral).text()).contains("another organization");
      assertThat(slack.await(guest, Seen::isEphemeral).text()).contains("you are a guest");
      assertThat(asked).isEmpty();
      slack.asker().say("C0PARTNERS", "@ai-bets who funded it");
      slack.await(slack.asker(), seen -> !seen.isEphemeral());
    }
    assertThat(slack.said(slack.colleague())).hasSize(1);
  }

  private static Surface one(String key, String team) {
    return Surface.all("U0ASKER", team).stream()
        .filter(surface -> surface.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesUsersWhomSlackCannotLookUp() {
    slack.sandbox().faults().fail("users.info", "internal_error");
    Surface mention = one("app_mention", HOME);
    expectRefused(MEMBERS, "I couldn't check with Slack", List.of(mention));
  }

  @Test
  void recognizesUsersOfAnotherOrganizationByThePayload() {
    Surface mention = one("app_mention", "T0ELSEWHERE");
    expectRefused(MEMBERS, "another organization", List.of(mention));
  }

  @Test
  void admitsMembersAndLooksThemUpOnce() {
    sendUntil(MEMBERS, Surface.all("U0ASKER", HOME), () -> !asked.isEmpty());
    assertThat(slack.calls("users.info")).hasSizeBetween(1, 6);
  }

  @Test
  void refusesAFormOpenedInAChannelThatIsNowDenied() {
    memory
        .storage()
        .forms()
        .open(new Form("form", "U0ASKER", Surface.GENERAL, "1.1", ""), Instant.now());
    String refusal = "I'm not allowed to answer in this channel";
    sendUntil(DENIED_CHANNEL, List.of(one(AskView.CALLBACK, HOME)), () -> toldSo(refusal) == 1);
    assertThat(asked).isEmpty();
  }

  @Test
  void countsMoreQuotesAsQuestions() {
    Access three = new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 3, 1_000);
    Surface more = one(Control.MORE.actionId(), HOME);
    sendUntil(
        three,
        List.of(more, more, more, more, more),
        () -> toldSo("a lot of questions in a short time") == 2);
    assertThat(watched.uses()).extracting(Use::method).containsOnly("AnswerStore.find").hasSize(3);
  }

  @Test
  void acknowledgesEverythingWhileTheStoreHangs() {
    List<Surface> all = Surface.all("U0ADMIN", HOME);
    try (SlackBot bot = bot(Access.OPEN)) {
      Acknowledging envelopes = new Acknowledging(bot.app());
      watched.hold();
      for (Surface surface : all) {
        long came = System.nanoTime();
        assertThat(envelopes.acknowledge(surface.envelope())).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - came)).isLessThan(Duration.ofSeconds(3));
      }
      watched.release();
    } finally {
      watched.release();
    }
    assertThat(watched.uses()).isNotEmpty();
  }

  @Test
  void usesNoStoreOnAThreadThatAcknowledges() {
    sendUntil(Access.OPEN, Surface.all("U0ADMIN", HOME), () -> watched.uses().size() > 20);
    assertThat(watched.uses()).extracting(Use::thread).doesNotContain(Thread.currentThread());
  }
}
