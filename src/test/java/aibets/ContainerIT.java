package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.Dockerfile.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image that the Dockerfile describes, without its base images: built offline from what it
 * copies and nothing else, then asked a question.
 */
@EnabledOnOs(OS.LINUX)
class ContainerIT {

  private static final int BUILD_SECONDS = 900;
  private static final int ASK_SECONDS = 300;

  @TempDir static Path directory;
  private static Dockerfile dockerfile;
  private static Container container;

  @BeforeAll
  static void build() throws Exception {
    dockerfile = Dockerfile.read(Path.of("Dockerfile"));
    BuildContext context = BuildContext.of(Path.of("").toAbsolutePath());
    Path built = Files.createDirectories(directory.resolve("built"));
    Path work = built;
    for (Step step : dockerfile.build()) {
      switch (step.instruction()) {
        case "WORKDIR" -> work = Files.createDirectories(built.resolve(step.rest().substring(1)));
        case "COPY" -> copy(context, step.words(), work);
        case "RUN" -> maven(step.words(), work);
        default -> assertThat(step.instruction()).isEqualTo("FROM");
      }
    }
    Path image = Files.createDirectories(directory.resolve("image"));
    BuildContext stage = new BuildContext(built, List.of());
    for (Step step : dockerfile.image()) {
      if (step.instruction().equals("COPY")) {
        List<String> words = step.words();
        boolean staged = words.get(0).equals("--from=build");
        List<String> paths = staged ? words.subList(1, words.size()) : words;
        copy(staged ? stage : context, paths, image);
      }
    }
    Path data = Files.createDirectories(directory.resolve("data"));
    container =
        new Container(
            image,
            data,
            dockerfile.userId(),
            dockerfile.image("WORKDIR").rest().strip(),
            dockerfile.environment(),
            Container.canIsolate());
    container.close();
  }

  private static void copy(BuildContext context, List<String> words, Path work) throws IOException {
    String target = words.get(words.size() - 1);
    Path to = work.resolve(target.replaceFirst("^/", "")).normalize();
    for (String source : words.subList(0, words.size() - 1)) {
      context.copy(source.replaceFirst("^/", ""), to, target.endsWith("/"));
    }
  }

  /**
   * Builds as the Dockerfile does, with the Maven that runs this test, which has downloaded
   * everything.
   */
  private static void maven(List<String> words, Path work) throws Exception {
    assertThat(words.get(0)).isEqualTo("mvn");
    String home = System.getProperty("maven.home", "");
    List<String> command = new ArrayList<>();
    command.add(home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString());
    command.addAll(List.of("-o", "-Dmaven.repo.local=" + System.getProperty("maven.repo.local")));
    command.addAll(words.subList(1, words.size()));
    Path log = directory.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", Jar.QUICK);
    Process build = builder.start();
    boolean ended = build.waitFor(BUILD_SECONDS, TimeUnit.SECONDS);
    assertThat(ended && build.exitValue() == 0).as(Files.readString(log)).isTrue();
  }

  private static String run(List<String> command) throws Exception {
    Path errors = directory.resolve("errors.log");
    Process process = container.command(command).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(ASK_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output + Files.readString(errors)).isZero();
    return output;
  }

  @Test
  void answersAsAnUnprivilegedUser() throws Exception {
    List<String> command = new ArrayList<>(dockerfile.image("ENTRYPOINT").array());
    command.addAll(List.of("ask", "who funded AMI Labs"));
    assertThat(run(command)).contains("Berners-Lee", "Yann LeCun Raises $1.03B for AMI Labs");
  }

  @Test
  void canWriteOnlyToItsData() throws Exception {
    for (String place : List.of("/opt", "/seeds", "/")) {
      assertThat(run(List.of("sh", "-c", "touch \"$0/x\" 2>&1 || true", place)))
          .as(place)
          .containsAnyOf("Read-only file system", "Permission denied");
    }
    assertThat(run(List.of("sh", "-c", "touch \"$0/x\" /tmp/x && id -u", "/data")).strip())
        .isNotEqualTo("0");
  }
}
