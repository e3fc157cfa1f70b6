package aibets.encoding;

import java.time.Duration;

/** A gate at which background work waits for a minute, so that tests can rely on its waiting. */
public final class PatientGate {

  private PatientGate() {}

  /** Returns a new gate. */
  public static PriorityGate create() {
    return new PriorityGate(Duration.ofMinutes(1), 2);
  }
}
