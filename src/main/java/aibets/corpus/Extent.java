package aibets.corpus;

/**
 * The length of a range of text, computed incrementally.
 *
 * @param end offset after its last character
 * @param words the number of words, including parts of words
 * @param pieces the maximum number of word pieces
 */
record Extent(int end, int words, int pieces) {

  /** Returns an empty extent at an offset. */
  static Extent at(int place) {
    return new Extent(place, 0, 0);
  }

  /** Returns the extent up to a later offset. */
  Extent to(String text, int place) {
    int more = WordCount.count(text, end, place);
    boolean wordGoesOn = words > 0 && place > end && WordCount.parts(text, end);
    return new Extent(
        place, words + more - (wordGoesOn ? 1 : 0), pieces + WordPieceBound.of(text, end, place));
  }
}
