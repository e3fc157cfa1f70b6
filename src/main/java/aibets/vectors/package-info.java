/**
 * Exact nearest-neighbour search in memory: {@link aibets.vectors.VectorIndex}. Imports only the
 * arithmetic of encoding.
 */
@NullMarked
package aibets.vectors;

import org.jspecify.annotations.NullMarked;
