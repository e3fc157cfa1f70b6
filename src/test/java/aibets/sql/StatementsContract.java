package aibets.sql;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.encoding.HashingEncoder;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.storage.EncodedDocuments;
import aibets.storage.PassageStore;
import aibets.storage.SelectedPassageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a database is sent when many documents have changed. */
public abstract class StatementsContract {

  private static final int DOCUMENTS = 300;

  /** Fewer than one for ten documents. */
  private static final int FEW = DOCUMENTS / 10;

  private final AtomicInteger statements = new AtomicInteger();
  private SqlDatabase database;
  private PassageStore store;

  /** Opens a database without documents. */
  protected abstract SqlDatabase open();

  protected abstract Dialect dialect();

  /** Counts the statements of queries. */
  private record Counted(Transactions database, AtomicInteger statements) implements Transactions {

    @Override
    public <T> T query(Work<T> work) {
      return database.query(
          handle -> {
            SqlLogger counter =
                new SqlLogger() {
                  @Override
                  public void logBeforeExecution(StatementContext context) {
                    statements.incrementAndGet();
                  }
                };
            handle.configure(SqlStatements.class, each -> each.setSqlLogger(counter));
            return work.with(handle);
          });
    }

    @Override
    public <T> T change(Work<T> work) {
      return database.change(work);
    }

    @Override
    public void erased(int rows) {
      database.erased(rows);
    }
  }

  @BeforeEach
  void fill() {
    database = open();
    store = new SqlPassageStore(new Counted(database, statements), dialect());
    store.publish(staged("Old"), List.of());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Long> staged(String text) {
    return store.stage(
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                i -> EncodedDocuments.of("d%03d".formatted(i), "1", text + " labs " + i + "."))
            .toList());
  }

  @Test
  void readsManyVersionsWithFewStatements() {
    List<Long> keys = new ArrayList<>();
    store.versions().forEach(version -> keys.add(version.key()));
    List<Long> read = new ArrayList<>();
    statements.set(0);
    store.read(keys, (stored, version) -> read.add(version));
    assertThat(read).containsExactlyElementsOf(keys);
    assertThat(statements).hasValueBetween(1, FEW);
  }

  @Test
  void followsTheChangeOfManyDocumentsWithFewStatements() {
    try (LateInteractionRetriever follower = retriever(store)) {
      assertFollows(follower);
    }
  }

  @Test
  void followsItInASetOfDocuments() {
    PassageStore half =
        new SelectedPassageStore(store, document -> document.id().compareTo("d150") < 0);
    try (LateInteractionRetriever follower = retriever(half)) {
      assertFollows(follower);
      assertThat(half.versions()).hasSize(DOCUMENTS);
    }
  }

  private static LateInteractionRetriever retriever(PassageStore passages) {
    return new LateInteractionRetriever(
        new HashingEncoder("test"), passages, RankingModel.withoutReader());
  }

  private void assertFollows(LateInteractionRetriever follower) {
    List<Long> before = store.versions().stream().map(PassageStore.Version::key).toList();
    store.publish(staged("New"), before);
    statements.set(0);
    follower.refresh();
    assertThat(follower.isCurrent()).isTrue();
    System.out.printf("%d statements for %d changed documents%n", statements.get(), DOCUMENTS);
    assertThat(statements).hasValueBetween(1, 2 * FEW);
  }
}
