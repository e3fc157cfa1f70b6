package aibets.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says of itself beside its text, as it stands there. Immutable.
 *
 * @param values by name; never blank
 */
record Fields(Map<String, String> values) {

  static final Fields NONE = new Fields(Map.of());

  Fields {
    values = Map.copyOf(values);
  }

  /** These and another one, if it is there and not blank. */
  Fields with(String name, Optional<String> value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    value.filter(text -> !text.isBlank()).ifPresent(text -> more.put(name, text));
    return new Fields(more);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
