/**
 * What outlives the process, whatever keeps it: {@link aibets.storage.Storage}. Knows neither SQL
 * nor a surface; may import corpus and encoding.
 */
@NullMarked
package aibets.storage;

import org.jspecify.annotations.NullMarked;
