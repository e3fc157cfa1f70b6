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
 * What is kept of an answer, to tell whether a later one is another.
 *
 * @param answered whether the sources answered; nothing else is kept if they did not
 * @param values what they stated, each in one form
 * @param quotes as they were shown, cut where they are long
 */
record Snapshot(boolean answered, Set<String> values, List<Quoted> quotes) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_QUOTE = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_VALUES = 20;

  /** A quote with what is shown of its document. */
  record Quoted(String document, String title, String published, String text) {}

  static Snapshot of(Answer answer) {
    return answer.answered()
        ? new Snapshot(
            true, values(answer), answer.quotes().stream().map(Snapshot::quoted).toList())
        : new Snapshot(false, Set.of(), List.of());
  }

  private static Quoted quoted(Quote quote) {
    Quote.Source source = quote.document();
    @Nullable LocalDate published = source.published();
    return new Quoted(
        source.id(),
        PlainText.line(source.title(), LONGEST_NAME),
        published == null ? "" : published.toString(),
        PlainText.line(quote.text(), LONGEST_QUOTE));
  }

  /** What the sources state; what answers if they state one thing, and else the whole quote. */
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
        .limit(MOST_VALUES)
        .map(value -> PlainText.line(value, LONGEST_NAME))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(String text) {
    List<Value> values = Values.in(text);
    return values.isEmpty()
        ? Set.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
        : values.stream().map(Value::canonical).collect(Collectors.toSet());
  }

  /** Whether something else is answered now, or from other documents, or whether it is at all. */
  boolean differsFrom(Snapshot before) {
    return answered != before.answered
        || !values.equals(before.values)
        || !documents().equals(before.documents());
  }

  private Set<String> documents() {
    return quotes.stream().map(Quoted::document).collect(Collectors.toSet());
  }

  /** Those quotes whose documents may be shown. */
  List<Quote> shownOf(Holdings holdings) {
    return quotes.stream()
        .filter(quoted -> holdings.document(quoted.document()).isPresent())
        .map(Snapshot::quote)
        .toList();
  }

  /** Without an address: it may not stand there any more. */
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

  /** In a form that {@link #read} reads. */
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

  /** What {@link #text} wrote; empty if it is something else. */
  static Optional<Snapshot> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return Optional.of(
          new Snapshot(
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
