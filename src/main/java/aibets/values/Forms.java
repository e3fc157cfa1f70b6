package aibets.values;

import java.util.List;

/** The ways in which one kind of value is written. Immutable. */
interface Forms {

  /** The values of this kind, in the order of the text. */
  List<Value> in(String text);
}
