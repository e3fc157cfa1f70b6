package aibets;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The steps of a Dockerfile, as far as ours has them (docs.docker.com/reference/dockerfile).
 *
 * @param stages of each, what is done in it
 */
record Dockerfile(List<List<Step>> stages) {

  /**
   * One step.
   *
   * @param instruction such as COPY
   * @param rest of its line
   */
  record Step(String instruction, String rest) {

    List<String> words() {
      return List.of(rest.strip().split("\\s+"));
    }

    /** Returns the arguments of an instruction in the form of a JSON array. */
    List<String> array() {
      try {
        return List.of(new ObjectMapper().readValue(rest, String[].class));
      } catch (IOException e) {
        throw new AssertionError(instruction + " is no JSON array: " + rest, e);
      }
    }
  }

  static Dockerfile read(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("(?m)^#.*\\n", "").replace("\\\n", " ");
    List<List<Step>> stages = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.split("\\s+", 2);
      if (parts[0].equals("FROM")) {
        stages.add(new ArrayList<>());
      }
      stages.get(stages.size() - 1).add(new Step(parts[0], parts[1]));
    }
    return new Dockerfile(stages);
  }

  List<Step> build() {
    return stages.get(0);
  }

  List<Step> image() {
    return stages.get(stages.size() - 1);
  }

  /** Returns the only instruction of its kind in the image. */
  Step image(String instruction) {
    return image().stream()
        .filter(step -> step.instruction().equals(instruction))
        .findFirst()
        .orElseThrow();
  }

  Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String each : image("ENV").words()) {
      String[] parts = each.split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    return variables;
  }

  /** The number of the user that the image's RUN line adds. */
  String userId() {
    return Pattern.compile("useradd .*--uid (\\d+)")
        .matcher(image("RUN").rest())
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
