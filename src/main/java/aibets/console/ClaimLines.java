package aibets.console;

import aibets.answer.Claims;
import java.util.stream.Collectors;

/**
 * What sources state, in a line: "The sources disagree: $1.03B (3 sources) · EUR500M (1 source)".
 */
record ClaimLines(Claims claims) {

  String summary() {
    if (!claims.disagree()) {
      Claims.Side side = claims.sides().get(0);
      return side.sources() + " sources agree: " + AnswerPrinter.visible(side.value());
    }
    return "The sources disagree: "
        + claims.sides().stream().map(this::side).collect(Collectors.joining(" · "));
  }

  private String side(Claims.Side side) {
    String count = side.sources() == 1 ? "1 source" : side.sources() + " sources";
    boolean newest = claims.newest().filter(side::equals).isPresent();
    return AnswerPrinter.visible(side.value())
        + " ("
        + count
        + (newest ? ", the newest" : "")
        + ")";
  }
}
