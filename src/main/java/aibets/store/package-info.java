/**
 * What outlives the process, whatever keeps it: {@link aibets.store.Storage}. Knows neither SQL nor
 * a surface; may import corpus and encoding.
 */
@NullMarked
package aibets.store;

import org.jspecify.annotations.NullMarked;
