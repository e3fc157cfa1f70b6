package aibets.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the journal amounts to. */
public interface Statistics {

  /**
   * What was asked since a time.
   *
   * @param questions how many
   * @param answered how many of them the sources answered
   * @param median time to find an answer, zero if nothing was asked
   * @param opinions on answers that quote a document, those with the most first
   */
  record Figures(int questions, int answered, Duration median, List<Opinions> opinions) {

    /** Copies the list. */
    public Figures {
      opinions = List.copyOf(opinions);
    }

    /** The same without opinions on some documents. */
    public Figures without(Set<String> documents) {
      return new Figures(
          questions,
          answered,
          median,
          opinions.stream().filter(each -> !documents.contains(each.document())).toList());
    }
  }

  /**
   * What people thought of the answers that quote a document.
   *
   * @param document its id
   */
  record Opinions(String document, int helpful, int unhelpful) {}

  /** Counts the questions that were asked since a time. */
  Figures since(Instant time);
}
