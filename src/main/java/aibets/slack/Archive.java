package aibets.slack;

import aibets.corpus.Document;
import aibets.store.AnswerStore;
import aibets.store.FormStore;
import aibets.store.Journal;
import aibets.store.RequestStore;
import java.util.List;

/** What the bot keeps, and the documents that it answers from. Safe for use by several threads. */
public interface Archive {

  /** What was asked, and what people thought of the answers. */
  Journal journal();

  /** The answers that were given. */
  AnswerStore answers();

  /** What was taken on. */
  RequestStore requests();

  /** The forms that people have open. */
  FormStore forms();

  /** The documents that are live now, ordered by id. */
  List<Document> documents();
}
