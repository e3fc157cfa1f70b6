package aibets.storage;

import java.time.Instant;
import java.util.function.Supplier;

/** A storage of which some parts are kept, and the others are gone when it is closed. */
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
   * Keeps as much as is said.
   *
   * @param kept where, and all that it held before
   * @param passing makes an empty one for what is not kept
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
  public AuditLog audit() {
    return rest().audit();
  }

  @Override
  public Statistics statistics() {
    return passing.statistics();
  }

  /** And all questions that are still kept though {@link Persistence} says that none may be. */
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
  public void hurry() {
    kept.hurry();
  }

  @Override
  public void close() {
    passing.close();
    kept.close();
  }
}
