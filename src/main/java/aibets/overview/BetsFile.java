package aibets.overview;

import static java.nio.charset.StandardCharsets.UTF_8;

import aibets.values.Kind;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The structure of a file of bets. */
final class BetsFile {

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /** An aspect as written in the file. */
  private record Asked(
      @Nullable List<String> ask, @Nullable Kind kind, @Nullable String words, boolean against) {

    static final Asked NOTHING = new Asked(null, null, null, false);

    Aspect named(String label) {
      if (ask == null || ask.isEmpty() || !ask.stream().allMatch(each -> each.contains("%s"))) {
        throw new IllegalArgumentException(
            "'" + label + "' needs questions, each with %s for the name");
      }
      return new Aspect(
          label, ask, kind == null ? Set.of() : Set.of(kind), pattern(label), against);
    }

    private String pattern(String label) {
      try {
        return Pattern.compile(Objects.requireNonNullElse(words, "")).pattern();
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "'words' of '" + label + "' is not a regular expression: " + e.getDescription(), e);
      }
    }
  }

  private record Written(
      @Nullable @JsonProperty("bets") LinkedHashMap<String, @Nullable List<String>> bets,
      @Nullable @JsonProperty("compare") LinkedHashMap<String, Asked> compare,
      @Nullable @JsonProperty("cards") LinkedHashMap<String, Asked> cards) {

    Bets read() {
      if (bets == null || bets.isEmpty()) {
        throw new IllegalArgumentException("it contains no bets");
      }
      checkNames(bets.keySet());
      return new Bets(
          bets.entrySet().stream()
              .map(
                  bet ->
                      new Subject(
                          bet.getKey(), Objects.requireNonNullElse(bet.getValue(), List.of())))
              .toList(),
          aspects(compare),
          aspects(cards));
    }

    /** Names that differ only in case are the same. */
    private static void checkNames(Set<String> names) {
      Set<String> taken = new HashSet<>();
      for (String name : names) {
        if (!taken.add(name.strip().toLowerCase(Locale.ROOT))) {
          throw new IllegalArgumentException("the bet '" + name + "' occurs twice");
        }
      }
    }

    private static Aspect aspect(String label, @Nullable Asked asked) {
      return Objects.requireNonNullElse(asked, Asked.NOTHING).named(label);
    }

    private static List<Aspect> aspects(@Nullable Map<String, Asked> asked) {
      return asked == null
          ? List.of()
          : asked.entrySet().stream().map(each -> aspect(each.getKey(), each.getValue())).toList();
    }
  }

  private BetsFile() {}

  static Bets read(byte[] yaml, String name) throws IOException {
    try {
      if (new String(yaml, UTF_8).isBlank()) {
        throw new IllegalArgumentException("it is empty");
      }
      return YAML.readValue(yaml, Written.class).read();
    } catch (JsonProcessingException e) {
      throw refused(name, reason(e));
    } catch (IllegalArgumentException e) {
      throw refused(name, String.valueOf(e.getMessage()));
    }
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return noneOf(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    return e instanceof InvalidFormatException wrong && wrong.getTargetType().equals(Kind.class)
        ? noneOf(wrong.getValue(), List.of(Kind.values()))
        : e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private static String noneOf(Object given, Collection<?> known) {
    return "'"
        + given
        + "' is not one of "
        + known.stream()
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static OverviewException refused(String name, String why) {
    return new OverviewException(
        "The file of bets '"
            + name
            + "' is invalid: "
            + why
            + ". Write 'bets:' followed by lines such as '  JEPA: [world models, AMI Labs]';"
            + " see config/bets.yaml for the rest.");
  }
}
