package aibets.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Statistics of the journal. */
public interface Statistics {

  /**
   * Statistics since a time.
   *
   * @param questions the number of questions
   * @param answered the number that the sources answered
   * @param median time to find an answer, zero if there were no questions
   * @param opinions feedback by quoted document, most feedback first
   */
  record Figures(int questions, int answered, Duration median, List<Opinions> opinions) {

    /** Copies the list. */
    public Figures {
      opinions = List.copyOf(opinions);
    }

    /** Returns a copy without feedback on some documents. */
    public Figures without(Set<String> documents) {
      return new Figures(
          questions,
          answered,
          median,
          opinions.stream().filter(each -> !documents.contains(each.document())).toList());
    }
  }

  /**
   * Feedback on answers that quote a document.
   *
   * @param document its id
   */
  record Opinions(String document, int helpful, int unhelpful) {}

  /** Returns statistics of the questions asked since a time. */
  Figures since(Instant time);
}
