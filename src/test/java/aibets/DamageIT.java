package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages the database in twenty ways; {@code -Ddamage.seed} repeats them. */
class DamageIT {

  private static final long SEED = Long.getLong("damage.seed", System.nanoTime());

  @TempDir private Path directory;
  private final Random random = new Random(SEED);

  @Test
  void continuesAnsweringAndReportsDamage() throws IOException {
    System.out.println("damage.seed=" + SEED);
    Prepared.model(directory.resolve("data"));
    Files.createDirectories(directory.resolve("seeds"));
    Files.writeString(
        directory.resolve("seeds/a.md"), "Kestrel Labs raised 40 million dollars in March.");
    assertThat(ask()).isEmpty();
    byte[] whole = Files.readAllBytes(database());
    int setAside = 0;
    for (int n = 0; n < 20; n++) {
      Files.write(database(), damaged(whole, n));
      String said = ask();
      assertThat(said)
          .as("message after damage %d", n)
          .containsAnyOf("is damaged", "was modified or replaced");
      if (said.contains("It was moved to")) {
        setAside++;
      } else {
        assertThat(said).contains("All data that it still contains could be read");
      }
    }
    System.out.println("20 damaged files, 20 answers, 20 messages, " + setAside + " set aside");
    assertThat(setAside).isGreaterThanOrEqualTo(6);
  }

  /**
   * Damages the file in turn by truncation, by flipped bits, and by erasing both copies of its
   * header.
   */
  private byte[] damaged(byte[] whole, int n) {
    byte[] damaged = whole.clone();
    switch (n % 3) {
      case 0 -> damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1 -> {
        for (int i = 0; i < 64; i++) {
          damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      default -> Arrays.fill(damaged, 0, 8192, (byte) 0);
    }
    return damaged;
  }

  private Path database() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("data/corpora"))) {
      return files.filter(file -> file.endsWith("store.mv.db")).findAny().orElseThrow();
    }
  }

  /** Returns what it told the user besides the answer. */
  private String ask() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        AiBets.commandLine(Map.of("AI_BETS_DATA", directory.resolve("data").toString()))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(
                "ask",
                "--seeds",
                directory.resolve("seeds").toString(),
                "How much did Kestrel Labs raise?");
    assertThat(code).isZero();
    assertThat(out.toString()).contains("Kestrel Labs raised 40 million dollars");
    return err.toString();
  }
}
