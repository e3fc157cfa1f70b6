package aibets.corpus;

import java.util.Optional;

/**
 * A document as read, before its fields are checked and its text is split.
 *
 * @param fields metadata from the document
 * @param isHeaded whether its first heading is the title of the whole document
 */
record Draft(Outline outline, Fields fields, boolean isHeaded) {

  /** Creates a draft that starts with its title. */
  Draft(Outline outline, Fields fields) {
    this(outline, fields, true);
  }

  /** Returns a copy with metadata from a sidecar, which takes precedence. */
  Draft with(Fields beside) {
    return new Draft(outline, beside.or(fields), isHeaded);
  }

  /** Returns a copy with metadata from its place, which fills gaps only. */
  Draft or(Facts facts) {
    return new Draft(outline, fields.or(facts.fields()), isHeaded);
  }

  /** Returns the first heading, if it is the title of the whole document. */
  Optional<String> heading() {
    return outline.blocks().stream()
        .filter(block -> isHeaded && block.kind() == Outline.Kind.HEADING)
        .filter(block -> block.end() > block.start())
        .findFirst()
        .map(block -> outline.text().substring(block.start(), block.end()));
  }
}
