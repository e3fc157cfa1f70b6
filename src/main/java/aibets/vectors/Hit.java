package aibets.vectors;

/**
 * A row found by a search.
 *
 * @param row its index in the {@link VectorIndex}, from 0
 * @param cosine of its vector and the query, -1 to 1 up to rounding
 */
public record Hit(int row, float cosine) {}
