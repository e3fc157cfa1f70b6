package aibets.corpus;

import java.util.Optional;

/**
 * What was read of a document, before its fields are checked and its text is cut.
 *
 * @param fields what the document says of itself beside its text
 */
record Draft(Outline outline, Fields fields) {

  /** This one, of which something beside it says more, or otherwise. */
  Draft with(Fields beside) {
    return new Draft(outline, beside.or(fields));
  }

  /** The first heading of the text. */
  Optional<String> heading() {
    return outline.blocks().stream()
        .filter(block -> block.kind() == Outline.Kind.HEADING)
        .findFirst()
        .map(block -> outline.text().substring(block.start(), block.end()));
  }
}
