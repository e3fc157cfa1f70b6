package aibets.settings;

import java.util.Objects;
import java.util.regex.Pattern;

/** A text that must not appear in logs or messages. */
public final class Secret {

  static final String HIDDEN = "(hidden)";

  /** The beginnings of Slack's tokens, and forms of addresses that may contain a password. */
  private static final Pattern TOKEN = Pattern.compile("(?i)xox|xapp|passw|//[^/]*@");

  private static final Pattern TOKEN_IN_TEXT =
      Pattern.compile("(?i)(?:xox[a-z]{0,3}|xapp)[-.]\\w[^\\s'\"=]*");

  private static final Pattern SECRET_NAME = Pattern.compile("(?i)token|secret|password");

  private final String value;

  Secret(String value) {
    this.value = value;
  }

  /** Returns a message without anything that looks like a token. */
  public static String hiddenIn(String message) {
    return TOKEN_IN_TEXT.matcher(message).replaceAll(HIDDEN);
  }

  /** Whether a setting's name or value suggests that the value is a secret. */
  static boolean isSuspected(String name, String value) {
    return isSecretName(name) || TOKEN.matcher(name).find() || TOKEN.matcher(value).find();
  }

  /** Whether the name of a setting, in any spelling, suggests that its value is a secret. */
  static boolean isSecretName(String name) {
    return SECRET_NAME.matcher(name).find();
  }

  /** Returns the text; empty if it is not set. */
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
