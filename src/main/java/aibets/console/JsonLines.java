package aibets.console;

import aibets.answer.Answer;
import aibets.answer.Claims;
import aibets.answer.Premise;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.answer.Views;
import aibets.question.Turn;
import aibets.retrieval.Span;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats answers as JSON, one object per line: a stable contract for programs. Numbers are rounded
 * to four decimal places.
 */
public final class JsonLines {

  /** Lone surrogates, which UTF-8 cannot encode, and control characters; JSON escapes them. */
  private static final Pattern ESCAPED = Pattern.compile("[\\p{Cs}\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}]");

  private final ObjectMapper mapper = new ObjectMapper();

  /** Returns the line for an answer. */
  public String line(Answer answer) {
    return written(fields(answer));
  }

  private static Map<String, Object> fields(Answer answer) {
    Map<String, Object> fields = fields(answer.question());
    fields.put("understood", answer.understood());
    fields.put("answered", answer.answered());
    fields.put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
    fields.put("confidence", rounded(answer.confidence()));
    fields.put("quotes", quotes(answer.quotes()));
    fields.put("nearest", quotes(answer.nearest()));
    fields.put(
        "passages",
        answer.passages().stream()
            .map(
                passage ->
                    Map.of(
                        "document", passage.document(),
                        "text", passage.text(),
                        "score", rounded(passage.score())))
            .toList());
    fields.put("disagreement", answer.disagreement().map(JsonLines::claims).orElse(null));
    fields.put("views", answer.views().map(JsonLines::views).orElse(null));
    fields.put("premise", answer.premise().map(JsonLines::premise).orElse(null));
    fields.put(
        "newestSource", answer.remarks().newestSource().map(LocalDate::toString).orElse(null));
    fields.put("tookMillis", answer.took().toMillis());
    return fields;
  }

  /** Returns the line for input that is not a question: the same fields and {@code error}. */
  public String line(String question, String error) {
    Map<String, Object> fields = empty(question);
    fields.put("error", error);
    return written(fields);
  }

  private static Map<String, Object> empty(String question) {
    Map<String, Object> fields = fields(question);
    fields.put("understood", question);
    fields.put("answered", false);
    fields.put("verdict", Verdict.REFUSED.name().toLowerCase(Locale.ROOT));
    fields.put("confidence", 0);
    fields.put("quotes", List.of());
    fields.put("nearest", List.of());
    fields.put("passages", List.of());
    fields.put("disagreement", null);
    fields.put("views", null);
    fields.put("premise", null);
    fields.put("newestSource", null);
    fields.put("tookMillis", 0);
    return fields;
  }

  /**
   * Returns the line for an answer in a conversation.
   *
   * @param subject what the conversation is about after it
   */
  public String line(Answer answer, Optional<String> subject) {
    return written(inConversation(fields(answer), kind(answer.verdict()), subject));
  }

  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case ANSWERED -> "answer";
      case PERHAPS -> "maybe";
      case REFUSED -> "refusal";
    };
  }

  /** Returns the line for a turn of a conversation that needs no search. */
  public String line(String typed, Turn turn, List<String> examples) {
    boolean small = turn.kind() == Turn.Kind.SMALL_TALK;
    Map<String, Object> fields = empty(typed);
    fields.put("understood", turn.understood());
    inConversation(fields, small ? "smalltalk" : "clarify", turn.subject());
    fields.put("options", small ? examples : turn.options());
    return written(fields);
  }

  /** Returns the line for a turn of a conversation that is not a question. */
  public String line(String typed, String error, Optional<String> subject) {
    Map<String, Object> fields = inConversation(empty(typed), kind(Verdict.REFUSED), subject);
    fields.put("error", error);
    return written(fields);
  }

  private static Map<String, Object> inConversation(
      Map<String, Object> fields, String kind, Optional<String> subject) {
    fields.put("kind", kind);
    fields.put("subject", subject.orElse(null));
    fields.put("options", List.of());
    return fields;
  }

  private static Map<String, Object> fields(String question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("question", question);
    return fields;
  }

  private static List<Map<String, Object>> quotes(List<Quote> quotes) {
    return quotes.stream().map(JsonLines::quote).toList();
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", quote.text());
    fields.put("document", source(quote.document()));
    fields.put("alsoIn", quote.alsoIn().stream().map(JsonLines::source).toList());
    fields.put("section", quote.section());
    fields.put("start", quote.start());
    fields.put("end", quote.end());
    fields.put("answer", quote.words().map(words -> answer(quote, words)).orElse(null));
    fields.put("score", rounded(quote.score()));
    fields.put("page", quote.page().isPresent() ? quote.page().getAsInt() : null);
    fields.put("link", quote.link().orElse(null));
    return fields;
  }

  private static Map<String, Object> answer(Quote quote, Span words) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", quote.text().substring(words.start(), words.end()));
    fields.put("start", quote.start() + words.start());
    fields.put("end", quote.start() + words.end());
    return fields;
  }

  private static Map<String, Object> claims(Claims claims) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("about", claims.about());
    fields.put(
        "values",
        claims.sides().stream()
            .map(side -> Map.of("value", side.value(), "quotes", quotes(side.quotes())))
            .toList());
    return fields;
  }

  private static Map<String, Object> views(Views views) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("about", views.about());
    fields.put("quotes", quotes(views.quotes()));
    return fields;
  }

  private static Map<String, Object> premise(Premise premise) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("asked", premise.asked());
    fields.put("stated", premise.stated());
    fields.put("quote", quote(premise.quote()));
    return fields;
  }

  private static Map<String, Object> source(Quote.Source source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", source.id());
    fields.put("title", source.title());
    fields.put(
        "published", Optional.ofNullable(source.published()).map(LocalDate::toString).orElse(null));
    fields.put("url", source.url());
    return fields;
  }

  private static double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }

  private String written(Map<String, Object> fields) {
    try {
      return ESCAPED
          .matcher(mapper.writeValueAsString(fields))
          .replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer of plain values could not be written as JSON", e);
    }
  }

  private static String escaped(String character) {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < character.length(); i++) {
      units.append("\\u").append(HexFormat.of().toHexDigits(character.charAt(i)));
    }
    return units.toString();
  }
}
