package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.encoding.HashingEncoder;
import aibets.h2.H2Storage;
import aibets.indexing.Indexer;
import aibets.indexing.Reloader;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The program that {@link KillIT} kills. It prints what it finds, one item per line, then reloads
 * version after version of the documents while two threads ask questions and write to the journal.
 * In the end it closes the database and waits.
 */
final class KilledBot {

  private final Path file;
  private final Storage storage;
  private final PassageStore store;
  private final Journal journal;
  private final LateInteractionRetriever retriever;
  private final Answerer answerer;
  private volatile Ledgers published = new Ledgers(0);
  private volatile boolean closing;

  private KilledBot(Path directory) {
    this.file = directory.resolve("ledgers.jsonl");
    this.storage = H2Storage.open(directory.resolve("database"), KilledBot::fail);
    this.store = storage.passages();
    this.journal = storage.journal();
    this.retriever =
        new LateInteractionRetriever(
            new HashingEncoder("ledgers"),
            store,
            RankingModel.withoutReader(),
            directory.resolve("words"));
    this.answerer = new QuotingAnswerer(retriever, Confidences.shipped());
  }

  /** The arguments are a directory and, optionally, a write delay for H2 in milliseconds. */
  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger(Indexer.class)).setLevel(Level.WARN);
    Path directory = Path.of(args[0]);
    KilledBot bot = new KilledBot(directory);
    start(KilledBot::endWithTheTest);
    bot.tell();
    bot.startOpen(bot::ask);
    String url = "jdbc:h2:async:" + directory.resolve("database").toAbsolutePath();
    bot.startOpen(
        () -> bot.write(url, args.length > 1 ? "set write_delay " + args[1] : "select 1"));
    bot.reload();
  }

  /** Fails: killing the process must not damage the database. */
  private static void fail(String warning) {
    throw new IllegalStateException(warning);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Does the same, but ignores failures caused by the closed database. */
  private void startOpen(Work work) {
    start(
        () -> {
          try {
            work.run();
          } catch (StorageException | SQLException e) {
            if (!closing) {
              throw e;
            }
          }
        });
  }

  /** Creates a thread whose failure ends the process. */
  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception | Error e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
              }
            });
    thread.start();
  }

  /** Waits for the end of standard input, which is the end of the test. */
  private static void endWithTheTest() throws IOException {
    Runtime.getRuntime().halt(System.in.read());
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private void tell() {
    Map<String, String> live = new TreeMap<>();
    store.readLive(stored -> live.put(stored.document().id(), stored.document().text().strip()));
    live.forEach((id, text) -> say("LIVE " + id + " " + text));
    for (String id : live.keySet()) {
      evidence("Which ledger is " + id.substring(1) + "?")
          .forEach(each -> say("ANSWER " + each.document() + " " + each.text()));
    }
    Stream<String> asked = journal.since(Instant.EPOCH).stream().map(Journal.Asked::text);
    say("ASKED " + asked.collect(Collectors.joining(" ")));
    Stream<String> reasons = journal.feedback().stream().map(Journal.Feedback::reason);
    say("FEEDBACK " + reasons.collect(Collectors.joining(" ")));
    int first =
        live.keySet().stream().mapToInt(id -> Integer.parseInt(id.substring(1))).min().orElse(0);
    published = new Ledgers(first);
    say("READY");
  }

  private Collection<Answer.Evidence> evidence(String question) {
    return answerer.answer(question).passages();
  }

  /** Checks that every answer comes from a single version. */
  private void ask() {
    for (int n = 0; ; n++) {
      Ledgers before = published;
      if (before.version() > 0) {
        Collection<Answer.Evidence> seen =
            evidence("Which ledger was counted for revision " + (before.version() + n % 2) + "?");
        if (IntStream.rangeClosed(before.version(), published.version() + 1)
            .mapToObj(Ledgers::new)
            .noneMatch(ledgers -> seen.stream().allMatch(each -> isOf(ledgers, each)))) {
          throw new IllegalStateException("Mixed at version " + before.version() + ": " + seen);
        }
      }
    }
  }

  private static boolean isOf(Ledgers ledgers, Answer.Evidence evidence) {
    return ledgers.texts().getOrDefault(evidence.document(), "").contains(evidence.text());
  }

  private void write(String url, String setting) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      for (long n = System.nanoTime(); ; n++) {
        statement.execute(setting);
        String name = "n" + n;
        long key =
            journal.asked(
                new Journal.Asked(Instant.now(), "U1", "C1", name, true, 0.9, Duration.ZERO));
        say("ASKED " + name);
        journal.feedback(new Journal.Feedback(key, "U1", true, name, Instant.now()));
        say("FEEDBACK " + name);
      }
    }
  }

  /** Closes the storage, so that the process is also killed during compaction. */
  private void end() throws InterruptedException {
    closing = true;
    storage.close();
    say("CLOSED");
    new CountDownLatch(1).await();
  }

  private void reload() throws Exception {
    Indexer indexer = new Indexer(file, new HashingEncoder("ledgers"), store, retriever::refresh);
    int last = published.version() + 1 + published.version() % 4;
    while (published.version() < last) {
      Ledgers next = published.next();
      next.write(file);
      say("RELOADING " + next.version());
      indexer.reload(Reloader.Progress.SILENT);
      say("RELOADED " + next.version());
      published = next;
    }
    end();
  }
}
