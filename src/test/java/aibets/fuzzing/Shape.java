package aibets.fuzzing;

/**
 * A text of any size, the same unit again and again.
 *
 * @param unit in which {@code #} is replaced by a number
 */
record Shape(String before, String unit, String behind) {

  static Shape of(String unit) {
    return new Shape("", unit, "");
  }

  /** Returns a text of about this many characters. */
  String text(int length) {
    StringBuilder text = new StringBuilder(length + 64).append(before);
    boolean numbered = unit.contains("#");
    for (int i = 0; text.length() < length; i++) {
      text.append(numbered ? unit.replace("#", Integer.toString(i)) : unit);
    }
    return text.append(behind).toString();
  }

  @Override
  public String toString() {
    return "'" + before + "' '" + unit + "'... '" + behind + "'";
  }
}
