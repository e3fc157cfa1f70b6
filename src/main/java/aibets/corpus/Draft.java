package aibets.corpus;

import java.util.Optional;

/**
 * What was read of a document, before its fields are checked and its text is cut.
 *
 * @param fields what the document says of itself beside its text
 * @param isHeaded whether its first heading names all of it, rather than a part
 */
record Draft(Outline outline, Fields fields, boolean isHeaded) {

  /** A document that begins with its title. */
  Draft(Outline outline, Fields fields) {
    this(outline, fields, true);
  }

  /** This one, of which something beside it says more, or otherwise. */
  Draft with(Fields beside) {
    return new Draft(outline, beside.or(fields), isHeaded);
  }

  /** This one, of which the place that it comes from says what nothing else does. */
  Draft or(Facts facts) {
    return new Draft(outline, fields.or(facts.fields()), isHeaded);
  }

  /** The first heading of the text, if it names all of it. */
  Optional<String> heading() {
    return outline.blocks().stream()
        .filter(block -> isHeaded && block.kind() == Outline.Kind.HEADING)
        .filter(block -> block.end() > block.start())
        .findFirst()
        .map(block -> outline.text().substring(block.start(), block.end()));
  }
}
