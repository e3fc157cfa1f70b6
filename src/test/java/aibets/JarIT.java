package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, in separate processes and a separate directory. */
class JarIT {

  private static final int SECONDS = 60;

  @TempDir static Path directory;

  @BeforeAll
  static void prepare() {
    Prepared.index(directory.resolve("data"));
  }

  @Test
  void answersFromAnyDirectoryWithNothingOnStandardError() throws Exception {
    Process ask = start("ask", "who funded AMI Labs");
    assertThat(output(ask)).contains("Berners-Lee");
    assertThat(ask.waitFor()).isZero();
    assertThat(new String(ask.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void keepsQuotesVerbatimWhateverTheLocale() throws Exception {
    Path seeds = Files.createDirectories(directory.resolve("fund"));
    String sentence = "The Türkiye fund invested €5 million in “Istanbul” \ud83d\ude42.";
    Files.writeString(seeds.resolve("fund.md"), sentence);
    for (String format : List.of("--json", "--explain")) {
      ProcessBuilder builder =
          Jar.command(
              directory, "ask", format, "--seeds", seeds.toString(), "Which fund invested there?");
      builder.environment().put("LC_ALL", "C");
      Process ask = builder.start();
      assertThat(output(ask)).contains(sentence);
    }
  }

  @Test
  void answersAnAssistantAndPrintsNothingElse() throws Exception {
    Process mcp = start("mcp");
    try (OutputStream requests = mcp.getOutputStream()) {
      requests.write(
          """
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
          {"jsonrpc":"2.0","method":"notifications/initialized"}
          {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"who funded AMI Labs"}}}
          """
              .getBytes(StandardCharsets.UTF_8));
      requests.flush();
      BufferedReader answers =
          new BufferedReader(new InputStreamReader(mcp.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answers.readLine()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,");
      assertThat(answers.readLine()).contains("\"id\":2", "\"structuredContent\"", "Berners-Lee");
    }
    assertThat(mcp.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(mcp.getInputStream().readAllBytes()).isEmpty();
  }

  @Test
  void knowsItsVersion() throws Exception {
    assertThat(output(start("--version"))).startsWith("ai-bets ").doesNotContain("not packaged");
  }

  @Test
  void saysThatAnotherProcessHasTheDocumentsOpen() throws Exception {
    Process first = start("ask");
    try (OutputStream questions = first.getOutputStream()) {
      questions.write("who funded AMI Labs\n".getBytes(StandardCharsets.UTF_8));
      questions.flush();
      assertThat((char) first.getInputStream().read()).isEqualTo('>');
      Process second = start("ask", "who funded AMI Labs");
      assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("Another ai-bets process", "--data");
      assertThat(second.waitFor()).isEqualTo(2);
    }
    assertThat(first.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void namesTheDirectoryThatItCannotUnpackNativeCodeTo() throws Exception {
    ProcessBuilder ask = Jar.command(directory, "ask", "who funded AMI Labs");
    String missing = directory.resolve("missing").toString();
    ask.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + missing);
    Process process = ask.start();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains(
            "native code cannot be unpacked to the temporary directory '" + missing + "'",
            "java.io.tmpdir=DIR");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void containsNoDebugSymbols() throws IOException {
    assertThat(Files.size(Jar.path())).isLessThan(210L << 20);
  }

  private static Process start(String... arguments) throws IOException {
    return Jar.command(directory, arguments).start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
