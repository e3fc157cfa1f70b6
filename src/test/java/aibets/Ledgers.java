package aibets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Documents in numbered versions. From one to the next, the first document is removed, one is
 * added, a third of the others change, and the rest stay the same.
 */
record Ledgers(int version) {

  private static final int COUNT = 24;

  Ledgers next() {
    return new Ledgers(version + 1);
  }

  /** Returns their texts by id; none before version 1. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (int number = version; version > 0 && number < version + COUNT; number++) {
      texts.put("d" + number, text(number));
    }
    return texts;
  }

  private String text(int number) {
    int revision = number % 3 == 0 ? version : 0;
    return "Ledger %d holds crates of oranges. It was counted for revision %d of the books."
        .formatted(number, revision);
  }

  /** Atomically replaces the contents of the file. */
  void write(Path file) throws IOException {
    String lines =
        texts().entrySet().stream()
            .map(
                each ->
                    "{\"id\": \"%s\", \"title\": \"Ledger\", \"text\": \"%s\"}"
                        .formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining("\n"));
    Path written = Files.writeString(file.resolveSibling("written"), lines);
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
