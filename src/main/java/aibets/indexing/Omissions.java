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
 * What the last reload left out or altered. Stored until the next reload.
 *
 * @param failed what could not be read
 * @param remarks further remarks on the files
 */
public record Omissions(List<Corpus.Problem> failed, Remarks remarks) {

  /** No omissions. */
  public static final Omissions NONE = new Omissions(List.of(), Remarks.NONE);

  private static final String NOTE = "omissions";

  /** The maximum length of the stored note, in characters. */
  private static final int MAX_NOTE_CHARACTERS = 1_000_000;

  /** The maximum number stored of each kind. */
  private static final int MAX_STORED = 1_000;

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Copies the list. */
  public Omissions {
    failed = List.copyOf(failed);
  }

  /** Reads the stored omissions; none if there are none or they are unreadable. */
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

  /** Stores the omissions, or as many as fit. */
  void keepIn(PassageStore store) {
    try {
      String note = JSON.writeValueAsString(first(MAX_STORED));
      for (int most = MAX_STORED / 2; note.length() > MAX_NOTE_CHARACTERS; most /= 2) {
        note = JSON.writeValueAsString(first(most));
      }
      store.note(NOTE, note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write texts and numbers as JSON", e);
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

  /** Returns these and the earlier notices on documents that were not read again. */
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
