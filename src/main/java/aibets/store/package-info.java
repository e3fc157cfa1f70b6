/**
 * What outlives the process: {@link aibets.store.PassageStore} and its H2 implementation. The only
 * package that speaks SQL; may import corpus and encoding.
 */
@NullMarked
package aibets.store;

import org.jspecify.annotations.NullMarked;
