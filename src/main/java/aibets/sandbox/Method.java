package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A method of the Web API.
 *
 * @param scopes the app needs one of these; empty if it needs none
 * @param rate the number of calls allowed per minute
 */
record Method(String name, Token token, Set<String> scopes, Rule rate, Body body) {

  /** The kind of token that a method takes. */
  enum Token {
    BOT,
    APP
  }

  /** The implementation of a method; returns the members of the response other than {@code ok}. */
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
