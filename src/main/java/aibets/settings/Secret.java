package aibets.settings;

import java.util.Objects;

/** A text that must not be seen: neither in logs nor in messages. */
public final class Secret {

  private final String value;

  Secret(String value) {
    this.value = value;
  }

  /** The text itself, for the one who needs it; empty if it is not set. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return value.isEmpty() ? "(not set)" : "(secret)";
  }
}
