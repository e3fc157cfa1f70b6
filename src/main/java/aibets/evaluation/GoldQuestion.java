package aibets.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question with its known answer.
 *
 * @param id unique in its file
 * @param question the text
 * @param answers a correct quote contains one of these texts
 * @param goldDocIds the documents that answer it
 * @param evidenceSentences a correct quote is one of these sentences
 * @param type {@code answerable} or {@code unanswerable}
 * @param kind a finer type
 */
public record GoldQuestion(
    String id,
    String question,
    List<String> answers,
    List<String> goldDocIds,
    List<String> evidenceSentences,
    String type,
    String kind) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Replaces missing fields by their defaults. */
  public GoldQuestion(
      String id,
      String question,
      @Nullable List<String> answers,
      @Nullable List<String> goldDocIds,
      @Nullable List<String> evidenceSentences,
      @Nullable String type,
      @Nullable String kind) {
    this.id = id;
    this.question = question;
    this.answers = answers == null ? List.of() : List.copyOf(answers);
    this.goldDocIds = goldDocIds == null ? List.of() : List.copyOf(goldDocIds);
    this.evidenceSentences = evidenceSentences == null ? List.of() : List.copyOf(evidenceSentences);
    this.type = type == null ? "answerable" : type;
    this.kind = kind == null ? this.type : kind;
  }

  /** Whether a quote from a document is correct. */
  boolean isRight(String document, String text) {
    return goldDocIds.contains(document) && new Known(answers, evidenceSentences).isIn(text);
  }

  /**
   * Returns a copy with other names of documents replaced by their ids.
   *
   * @param ids by other names
   */
  public GoldQuestion naming(Map<String, String> ids) {
    List<String> named =
        goldDocIds.stream()
            .flatMap(id -> Stream.of(id, ids.getOrDefault(id, id)))
            .distinct()
            .toList();
    return new GoldQuestion(id, question, answers, named, evidenceSentences, type, kind);
  }

  boolean isAnswerable() {
    return type.equals("answerable");
  }

  /**
   * Reads a file with one JSON object per line.
   *
   * @throws EvaluationException if it cannot be read; the message names the line
   */
  public static List<GoldQuestion> read(Path file) {
    List<GoldQuestion> questions = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          questions.add(MAPPER.readValue(line, GoldQuestion.class));
        }
      }
      return questions;
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          "Question "
              + (questions.size() + 1)
              + " of '"
              + file
              + "' is not a JSON object such as"
              + " {\"id\", \"question\", \"answers\", \"gold_doc_ids\", \"type\"}. Correct it.");
    } catch (IOException e) {
      throw new EvaluationException(
          "The questions '" + file + "' cannot be read. Name a file with --questions.");
    }
  }
}
