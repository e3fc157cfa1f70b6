/**
 * Text to vectors: {@link aibets.encoding.Encoder} gives a unit-length dense vector and one vector
 * per token, computed in this process. Imports no other package of ours.
 */
@NullMarked
package aibets.encoding;

import org.jspecify.annotations.NullMarked;
