package aibets.values;

import java.util.List;

/** The notations of one kind of value. Immutable. */
interface Forms {

  /** Returns the values of this kind, in text order. */
  List<Value> in(String text);
}
