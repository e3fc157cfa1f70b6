package aibets.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Wraps a line of text at spaces and puts a mark in front of each part. */
record LineWrapper(int width, String mark) {

  private static final int MARK_COLUMNS = 2;

  Stream<String> wrapped(String line) {
    if (width <= MARK_COLUMNS) {
      return Stream.of(mark + line);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!current.isEmpty()
          && Emphasis.length(current.toString()) + 1 + Emphasis.length(word)
              > width - MARK_COLUMNS) {
        lines.add(mark + current);
        current.setLength(0);
      } else if (!current.isEmpty()) {
        current.append(' ');
      }
      current.append(word);
    }
    lines.add(mark + current);
    return lines.stream();
  }
}
