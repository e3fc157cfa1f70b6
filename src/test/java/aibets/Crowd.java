package aibets;

import aibets.desk.Asker;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Many people who ask by command. Each question has a mark that its answer repeats. */
final class Crowd {

  private static final Pattern MARK = Pattern.compile("\\bq(\\d+)q\\b");
  private static final List<String> QUESTIONS =
      List.of(
          "who funded AMI Labs",
          "What does Yann LeCun bet on?",
          "How much did AMI Labs raise?",
          "When did Yann LeCun leave Meta?");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SandboxExtension slack;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Asked> waiting = new ConcurrentHashMap<>();
  private final Counts counts = new Counts();

  private record Asked(long at, CountDownLatch answered) {}

  private static final class Counts {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger answered = new AtomicInteger();
    final AtomicInteger twice = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger notices = new AtomicInteger();
    final AtomicInteger late = new AtomicInteger();
    final Queue<Long> acks = new ConcurrentLinkedQueue<>();
    final Queue<Long> answers = new ConcurrentLinkedQueue<>();
  }

  /** What became of the questions, with times in milliseconds. */
  record Tally(
      int asked,
      int answered,
      int refused,
      int notices,
      int twice,
      int lost,
      int late,
      long slowestAck,
      long median,
      long p95,
      long grownMegabytes) {}

  Crowd(SandboxExtension slack) {
    this.slack = slack;
    slack.listen(this::hear);
  }

  private void hear(ObjectNode change) {
    var detail = change.path("detail");
    if (change.path("kind").asText().equals("traffic")
        && detail.path("what").asText().equals("ack")) {
      heardAck(detail.path("outcome").asText());
    } else if (change.path("kind").asText().equals("message") && detail.has("only_for")) {
      heardMessage(detail.path("text").asText());
    }
  }

  private void heardAck(String outcome) {
    if (outcome.endsWith(" ms")) {
      counts.acks.add(Long.parseLong(outcome.replace(" ms", "")));
    } else {
      counts.late.incrementAndGet();
    }
  }

  private void heardMessage(String text) {
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      heardAnswer(mark.group());
    } else if (text.endsWith("the answer will follow.")) {
      counts.notices.incrementAndGet();
    } else if (text.endsWith("please ask again in a moment.")) {
      counts.refused.incrementAndGet();
    } else {
      throw new AssertionError("Neither an answer nor a refusal: " + text);
    }
  }

  private void heardAnswer(String mark) {
    Asked asked = waiting.remove(mark);
    if (asked == null) {
      counts.twice.incrementAndGet();
    } else {
      counts.answered.incrementAndGet();
      counts.answers.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked.at()));
      asked.answered().countDown();
    }
  }

  private CountDownLatch ask(Member member) {
    int next = number.incrementAndGet();
    String mark = "q" + next + "q";
    CountDownLatch answered = new CountDownLatch(1);
    waiting.put(mark, new Asked(System.nanoTime(), answered));
    counts.asked.incrementAndGet();
    member.command(
        SandboxExtension.GENERAL,
        "/ai-bets " + QUESTIONS.get(next % QUESTIONS.size()) + " " + mark);
    return answered;
  }

  private Member member(int at) {
    return List.of(slack.asker(), slack.colleague(), slack.admin()).get(at % 3);
  }

  /** Each person asks again once answered. */
  Tally askInALoop(int askers, Duration time) throws Exception {
    return tally(
        () -> {
          long end = System.nanoTime() + time.toNanos();
          together(
              askers,
              member -> {
                while (System.nanoTime() < end
                    && ask(member).await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {}
              });
        });
  }

  /** Everyone asks at once, and again when everyone has been answered or refused. */
  Tally askAtOnce(int askers, Duration time) throws Exception {
    return tally(
        () -> {
          long end = System.nanoTime() + time.toNanos();
          while (System.nanoTime() < end) {
            together(askers, this::ask);
            settle();
          }
        });
  }

  private interface Asker {
    void ask(Member member) throws Exception;
  }

  private interface Asking {
    void run() throws Exception;
  }

  private void together(int askers, Asker asker) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(askers);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < askers; i++) {
        Member member = member(i);
        all.add(
            people.submit(
                () -> {
                  asker.ask(member);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      people.shutdownNow();
    }
  }

  /** Waits until everyone has received a response. */
  private void settle() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> counts.answered.get() + counts.refused.get() >= counts.asked.get());
  }

  private Tally tally(Asking asking) throws Exception {
    long before = usedMegabytes();
    clear();
    asking.run();
    int lost = counts.asked.get() - counts.answered.get() - counts.refused.get();
    slack.sandbox().reset();
    waiting.clear();
    List<Long> answers = counts.answers.stream().sorted().toList();
    return new Tally(
        counts.asked.get(),
        counts.answered.get(),
        counts.refused.get(),
        counts.notices.get(),
        counts.twice.get(),
        lost,
        counts.late.get(),
        counts.acks.stream().mapToLong(each -> each).max().orElse(0),
        answers.get(answers.size() / 2),
        answers.get(answers.size() * 95 / 100),
        usedMegabytes() - before);
  }

  private void clear() {
    List.of(
            counts.asked,
            counts.answered,
            counts.refused,
            counts.notices,
            counts.twice,
            counts.late)
        .forEach(count -> count.set(0));
    counts.acks.clear();
    counts.answers.clear();
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
