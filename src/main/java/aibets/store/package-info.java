/**
 * What outlives the process: {@link aibets.store.PassageStore} and its H2 implementation. Speaks
 * SQL; may import corpus and encoding.
 */
@NullMarked
package aibets.store;

import org.jspecify.annotations.NullMarked;
