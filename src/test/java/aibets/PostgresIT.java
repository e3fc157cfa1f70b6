package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.postgres.PostgresServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as called from the command line, with everything in a PostgreSQL database. */
class PostgresIT {

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Map<String, String> environment =
        Map.of(
            "AI_BETS_DATABASE", PostgresServer.running().url(),
            "AI_BETS_DATABASE_USER", PostgresServer.USER,
            "AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD,
            "AI_BETS_SEEDS", directory.resolve("seeds").toString(),
            "AI_BETS_DATA", directory.resolve("data").toString());
    return AiBets.commandLine(environment)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String text) throws IOException {
    Prepared.model(directory.resolve("data"));
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    Files.writeString(seeds.resolve("a.md"), text);
  }

  @Test
  void answersFromTheDatabaseAndCreatesNoDatabaseFile() throws IOException {
    write("# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    assertThat(run("ask", "How much did Kestrel Labs raise?")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("raised 40 million dollars");
    write("# Kestrel Labs\n\nKestrel Labs raised 50 million dollars.");
    assertThat(run("reload")).isZero();
    assertThat(run("ask", "How much did Kestrel Labs raise?")).isZero();
    assertThat(out.toString()).contains("raised 50 million dollars");
    assertThat(err.toString()).isEmpty();
    assertThat(files())
        .noneMatch(name -> name.startsWith("store"))
        .anyMatch(name -> name.startsWith("words-"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory.resolve("data/corpora"))) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void saysWhatToDoWhenTheServerIsUnreachable() throws IOException {
    write("Nothing.");
    assertThat(run("ask", "--set", "database=jdbc:postgresql://localhost:1/bets", "who"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("localhost:1/bets' cannot be opened", "Check that the server runs")
        .doesNotContain(PostgresServer.PASSWORD);
  }
}
