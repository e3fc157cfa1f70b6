package aibets;

import aibets.console.JsonLines;
import aibets.desk.Gaps;
import aibets.desk.Inquiries;
import aibets.storage.StoredDocument;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;

/** Answers other programs' requests from a library. */
final class LibraryInquiries implements Inquiries {

  /** The number of earlier questions that a follow-up may refer to; older ones are ignored. */
  private static final int EARLIER = 10;

  private final Library library;
  private final Gaps gaps;

  LibraryInquiries(Library library) {
    this.library = library;
    this.gaps =
        new Gaps(
            library.storage()::journal,
            library.storage()::watches,
            library::meaning,
            Clock.systemUTC());
  }

  @Override
  public String ask(String question, List<String> earlier) {
    List<String> last = earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size());
    return new JsonLines().line(library.answerer().answer(question, last));
  }

  @Override
  public String sources() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode sources = json.putArray("sources");
    library.passages().readLive(stored -> add(stored, sources));
    return json.toString();
  }

  private static void add(StoredDocument stored, ArrayNode sources) {
    sources
        .addObject()
        .put("id", stored.document().id())
        .put("title", stored.document().title())
        .put(
            "published",
            stored.document().published() == null ? null : stored.document().published().toString())
        .put("url", stored.document().url())
        .put("passages", stored.passages().size());
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
