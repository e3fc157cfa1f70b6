package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.values.Value;
import aibets.values.Values;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stored summary of an answer, to detect changes.
 *
 * @param answered whether the sources answered; otherwise the rest is empty
 * @param values that they stated, normalized
 * @param quotes as shown, shortened if long
 */
record AnswerSnapshot(boolean answered, Set<String> values, List<Quoted> quotes) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_QUOTE_CHARACTERS = 1_000;
  private static final int MAX_NAME_CHARACTERS = 200;
  private static final int MAX_VALUES = 20;

  /** A quote with what is shown of its document. */
  record Quoted(String document, String title, String published, String text) {}

  static AnswerSnapshot of(Answer answer) {
    return answer.answered()
        ? new AnswerSnapshot(
            true, values(answer), answer.quotes().stream().map(AnswerSnapshot::quoted).toList())
        : new AnswerSnapshot(false, Set.of(), List.of());
  }

  private static Quoted quoted(Quote quote) {
    Quote.Source source = quote.document();
    @Nullable LocalDate published = source.published();
    return new Quoted(
        source.id(),
        PlainText.line(source.title(), MAX_NAME_CHARACTERS),
        published == null ? "" : published.toString(),
        PlainText.line(quote.text(), MAX_QUOTE_CHARACTERS));
  }

  /**
   * Returns the values that the sources state: the words that answer if they agree, otherwise the
   * complete quotes.
   */
  private static Set<String> values(Answer answer) {
    Quote best = answer.quotes().get(0);
    Stream<String> stated =
        answer
            .claims()
            .map(claims -> claims.sides().stream().map(side -> values(side.value())))
            .orElseGet(() -> Stream.of(values(best.answering())))
            .flatMap(Set::stream);
    return stated
        .sorted()
        .limit(MAX_VALUES)
        .map(value -> PlainText.line(value, MAX_NAME_CHARACTERS))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(String text) {
    List<Value> values = Values.in(text);
    return values.isEmpty()
        ? Set.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
        : values.stream().map(Value::canonical).collect(Collectors.toSet());
  }

  /** Whether the answer, its documents, or whether there is an answer have changed. */
  boolean differsFrom(AnswerSnapshot before) {
    return answered != before.answered
        || !values.equals(before.values)
        || !documents().equals(before.documents());
  }

  private Set<String> documents() {
    return quotes.stream().map(Quoted::document).collect(Collectors.toSet());
  }

  /** Returns the quotes whose documents may be shown. */
  List<Quote> shownOf(Holdings holdings) {
    return quotes.stream()
        .filter(quoted -> holdings.document(quoted.document()).isPresent())
        .map(AnswerSnapshot::quote)
        .toList();
  }

  /** Returns a quote without a URL, because the document may no longer contain it. */
  private static Quote quote(Quoted quoted) {
    @Nullable LocalDate published =
        quoted.published().isEmpty() ? null : LocalDate.parse(quoted.published());
    return new Quote(
        quoted.text(),
        new Quote.Source(quoted.document(), quoted.title(), published, null),
        List.of(),
        "",
        0,
        quoted.text().length(),
        0,
        Map.of());
  }

  /** Returns a serialized form for {@link #read}. */
  String text() {
    ObjectNode json = JSON.createObjectNode().put("answered", answered);
    values.forEach(json.putArray("values")::add);
    ArrayNode array = json.putArray("quotes");
    quotes.forEach(
        quoted ->
            array
                .addObject()
                .put("document", quoted.document())
                .put("title", quoted.title())
                .put("published", quoted.published())
                .put("text", quoted.text()));
    return json.toString();
  }

  /** Parses the result of {@link #text}; empty if it is malformed. */
  static Optional<AnswerSnapshot> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return Optional.of(
          new AnswerSnapshot(
              json.path("answered").asBoolean(),
              elements(json.path("values"))
                  .map(JsonNode::asText)
                  .collect(Collectors.toCollection(TreeSet::new)),
              elements(json.path("quotes"))
                  .map(
                      each ->
                          new Quoted(
                              each.path("document").asText(),
                              each.path("title").asText(),
                              each.path("published").asText(),
                              each.path("text").asText()))
                  .toList()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
