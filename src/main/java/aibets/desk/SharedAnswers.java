package aibets.desk;

import aibets.corpus.Document;
import aibets.storage.AnswerStore;
import aibets.storage.AnswerStore.Citation;
import aibets.storage.Storage;
import aibets.storage.WatchStore.Shared;
import java.util.Optional;

/** Answers that were shared, and whether their quotes still stand in their documents. */
final class SharedAnswers {

  private static final int BASE = 31;

  private final Archive archive;

  SharedAnswers(Archive archive) {
    this.archive = archive;
  }

  /** What is to be noted below a shared answer, once; empty if all its quotes still stand. */
  Optional<Outcome> note(Shared shared) {
    Storage storage = archive.storage();
    Optional<AnswerStore.Given> given = storage.answers().find(shared.answer());
    int quotes = given.map(each -> each.quotes().size()).orElse(0);
    int gone =
        (int) given.stream().flatMap(each -> each.quotes().stream()).filter(this::isGone).count();
    return gone > 0 && storage.watches().unshared(shared.answer())
        ? Optional.of(new Outcome.Outdated(gone, quotes))
        : Optional.empty();
  }

  private boolean isGone(Citation quote) {
    return archive
        .document(quote.document())
        .map(Document::text)
        .filter(text -> quote.isIn(text) || holds(text, quote))
        .isEmpty();
  }

  /** Whether the same words stand anywhere else in a text: by their hash, in one pass. */
  private static boolean holds(String text, Citation quote) {
    int length = quote.end() - quote.start();
    if (length <= 0 || length > text.length()) {
      return false;
    }
    int hash = text.substring(0, length).hashCode();
    int first = 1;
    for (int i = 1; i < length; i++) {
      first *= BASE;
    }
    for (int next = length; hash != quote.hash() && next < text.length(); next++) {
      hash = (hash - text.charAt(next - length) * first) * BASE + text.charAt(next);
    }
    return hash == quote.hash();
  }
}
