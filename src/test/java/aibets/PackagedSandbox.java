package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged program with the sandbox, as a newcomer starts it. */
final class PackagedSandbox implements AutoCloseable {

  private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final Process program;
  private final String url;

  private PackagedSandbox(Process program) throws IOException {
    this.program = program;
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(lines.readLine());
    Matcher page = PAGE.matcher(line);
    assertThat(page.find()).as(line).isTrue();
    this.url = page.group();
  }

  /**
   * Starts it and waits for its page.
   *
   * @param settings environment variables and values, alternating
   */
  static PackagedSandbox start(Path data, String... settings) throws IOException {
    ProcessBuilder builder = Jar.command(data).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("AI_BETS_DATA", data.toString());
    for (int i = 0; i < settings.length; i += 2) {
      builder.environment().put(settings[i], settings[i + 1]);
    }
    return new PackagedSandbox(builder.start());
  }

  /** Returns the address of its page. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    program.destroy();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !program.isAlive());
  }
}
