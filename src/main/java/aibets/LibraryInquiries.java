package aibets;

import aibets.answer.Answerer;
import aibets.console.JsonLines;
import aibets.corpus.Document;
import aibets.desk.Gaps;
import aibets.desk.Holdings;
import aibets.desk.Inquiries;
import aibets.desk.Reach;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Answers other programs' requests from a library. */
final class LibraryInquiries implements Inquiries {

  /** The number of earlier questions that a follow-up may refer to; older ones are ignored. */
  private static final int EARLIER = 10;

  private final Answerer answerer;
  private final Supplier<List<Document>> documents;
  private final Gaps gaps;

  private LibraryInquiries(Library library, Answerer answerer, Supplier<List<Document>> documents) {
    this.answerer = answerer;
    this.documents = documents;
    this.gaps =
        new Gaps(
            library.storage()::journal,
            library.storage()::watches,
            library::meaning,
            Clock.systemUTC());
  }

  /** For programs of people who can read the documents anyway. */
  static LibraryInquiries ofEverything(Library library) {
    return new LibraryInquiries(library, library.answerer(), library::documents);
  }

  /** For programs of nobody knows whom: from what is for everybody. */
  static LibraryInquiries ofEverybody(Library library) {
    Holdings holdings = Reach.ofEverybody(library.answerer(), library);
    return new LibraryInquiries(library, holdings.answerer(), holdings::documents);
  }

  @Override
  public String ask(String question, List<String> earlier) {
    List<String> last = earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size());
    return new JsonLines().line(answerer.answer(question, last));
  }

  @Override
  public String sources() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode sources = json.putArray("sources");
    documents.get().forEach(document -> add(document, sources));
    return json.toString();
  }

  private static void add(Document document, ArrayNode sources) {
    sources
        .addObject()
        .put("id", document.id())
        .put("title", document.title())
        .put("published", document.published() == null ? null : document.published().toString())
        .put("url", document.url())
        .put("passages", document.passages().size());
  }

  @Override
  public String gaps() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode found = json.putArray("gaps");
    for (Gaps.Gap gap : gaps.find()) {
      ObjectNode each = found.addObject();
      each.put("question", gap.question())
          .put("times", gap.times())
          .put("latest", gap.latest().toString());
      gap.others().forEach(each.putArray("others")::add);
    }
    return json.toString();
  }
}
