package aibets.storage;

import java.time.Instant;
import java.util.function.Supplier;

/** A storage that keeps some parts and drops the others when it is closed. */
public final class PartlyKeptStorage implements Storage {

  private final Storage kept;
  private final Storage passing;
  private final boolean keepsRequests;

  private PartlyKeptStorage(Storage kept, Storage passing, boolean keepsRequests) {
    this.kept = kept;
    this.passing = passing;
    this.keepsRequests = keepsRequests;
  }

  /**
   * Returns a storage that keeps what {@code persistence} says.
   *
   * @param kept the storage of the parts that are kept
   * @param passing creates an empty storage of the other parts
   */
  public static Storage of(Storage kept, Persistence persistence, Supplier<Storage> passing) {
    return persistence == Persistence.EVERYTHING
        ? kept
        : new PartlyKeptStorage(kept, passing.get(), persistence == Persistence.NO_QUESTIONS);
  }

  private Storage rest() {
    return keepsRequests ? kept : passing;
  }

  @Override
  public PassageStore passages() {
    return kept.passages();
  }

  @Override
  public Journal journal() {
    return passing.journal();
  }

  @Override
  public AnswerStore answers() {
    return passing.answers();
  }

  @Override
  public RequestStore requests() {
    return rest().requests();
  }

  @Override
  public FormStore forms() {
    return rest().forms();
  }

  @Override
  public WatchStore watches() {
    return passing.watches();
  }

  @Override
  public AuditLog audit() {
    return rest().audit();
  }

  @Override
  public ChannelSettings channels() {
    return rest().channels();
  }

  @Override
  public InstallationStore installations() {
    return kept.installations();
  }

  @Override
  public Statistics statistics() {
    return passing.statistics();
  }

  @Override
  public Replicas replicas() {
    return kept.replicas();
  }

  /** Also forgets questions that were kept before {@link Persistence#NO_QUESTIONS} was chosen. */
  @Override
  public void forgetBefore(Instant time) {
    passing.forgetBefore(time);
    if (keepsRequests) {
      kept.forgetBefore(time);
      kept.forgetQuestions();
    }
  }

  @Override
  public void forgetQuestions() {
    passing.forgetQuestions();
    if (keepsRequests) {
      kept.forgetQuestions();
    }
  }

  @Override
  public long bytes() {
    return kept.bytes();
  }

  @Override
  public void skipCompaction() {
    kept.skipCompaction();
  }

  @Override
  public void close() {
    passing.close();
    kept.close();
  }
}
