package aibets.corpus;

/**
 * How long a range of a text is, counted on from where it ended before.
 *
 * @param end offset behind its last character
 * @param words that it has, parts of words included
 * @param pieces that a model makes of it at most
 */
record Extent(int end, int words, int pieces) {

  /** Nothing, before the character at a place. */
  static Extent at(int place) {
    return new Extent(place, 0, 0);
  }

  /** The same up to a later place. */
  Extent to(String text, int place) {
    int more = Words.count(text, end, place);
    boolean wordGoesOn = words > 0 && place > end && Words.parts(text, end);
    return new Extent(
        place, words + more - (wordGoesOn ? 1 : 0), pieces + WordPieceBound.of(text, end, place));
  }
}
