/**
 * Encodes text as vectors: {@link aibets.encoding.Encoder} returns a unit-length dense vector and
 * one vector per token, computed in this process. Imports no other package of this project.
 */
@NullMarked
package aibets.encoding;

import org.jspecify.annotations.NullMarked;
