package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A method of the Web API.
 *
 * @param scopes of which the app needs one; empty if it needs none
 * @param rate how often it may be called in a minute
 */
record Method(String name, Token token, Set<String> scopes, Rule rate, Body body) {

  /** Which token a method takes. */
  enum Token {
    BOT,
    APP
  }

  /** What a method does: returns the members of its answer beside {@code ok}. */
  @FunctionalInterface
  interface Body {
    ObjectNode call(Arguments arguments);
  }

  static Method of(String name, Rule rate, String scopes, Body body) {
    return new Method(
        name, Token.BOT, scopes.isEmpty() ? Set.of() : Set.of(scopes.split(",", -1)), rate, body);
  }

  static Method ofApp(String name, Rule rate, Body body) {
    return new Method(name, Token.APP, Set.of(), rate, body);
  }
}
