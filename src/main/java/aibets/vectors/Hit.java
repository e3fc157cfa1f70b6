package aibets.vectors;

/**
 * A row that a search found.
 *
 * @param row its place in the {@link VectorIndex}, from 0
 * @param cosine between it and the question, -1 to 1 but for rounding
 */
public record Hit(int row, float cosine) {}
