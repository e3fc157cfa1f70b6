package aibets.indexing;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.storage.PassageStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the last reload did not take as it was. Kept in the store, so that it can be told until the
 * next one.
 *
 * @param failed what could not be read
 * @param remarks what else is to be said of the files
 */
public record Omissions(List<Corpus.Problem> failed, Remarks remarks) {

  /** Everything was taken. */
  public static final Omissions NONE = new Omissions(List.of(), Remarks.NONE);

  private static final String NOTE = "omissions";

  /** In characters. */
  private static final int LONGEST_NOTE = 1_000_000;

  /** Of each kind, as long as they fit. */
  private static final int MOST_KEPT = 1_000;

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Copies the list. */
  public Omissions {
    failed = List.copyOf(failed);
  }

  /** Those that a store was given; none if it was given none that can be read. */
  static Omissions keptIn(PassageStore store) {
    return store.note(NOTE).map(Omissions::parsed).orElse(NONE);
  }

  private static Omissions parsed(String note) {
    try {
      return JSON.readValue(note, Omissions.class);
    } catch (JsonProcessingException e) {
      return NONE;
    }
  }

  /** Keeps them, or as many as there is room for. */
  void keepIn(PassageStore store) {
    try {
      String note = JSON.writeValueAsString(first(MOST_KEPT));
      for (int most = MOST_KEPT / 2; note.length() > LONGEST_NOTE; most /= 2) {
        note = JSON.writeValueAsString(first(most));
      }
      store.note(NOTE, note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON", e);
    }
  }

  private Omissions first(int most) {
    return new Omissions(
        failed.stream().limit(most).toList(),
        new Remarks(
            remarks.skipped().stream().limit(most).toList(),
            remarks.notices().stream().limit(most).toList(),
            remarks.passedOver(),
            remarks.accounts()));
  }

  /** These, with what was noted before of documents that were not read again. */
  Omissions with(Omissions before, Set<String> unchanged) {
    List<Remarks.Notice> notices =
        Stream.concat(
                before.remarks.notices().stream()
                    .filter(notice -> unchanged.contains(notice.document())),
                remarks.notices().stream())
            .toList();
    return new Omissions(
        failed, new Remarks(remarks.skipped(), notices, remarks.passedOver(), remarks.accounts()));
  }
}
