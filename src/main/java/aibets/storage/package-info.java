/**
 * Persistent data, independent of the database: {@link aibets.storage.Storage}. Knows neither SQL
 * nor a surface; may import corpus and encoding.
 */
@NullMarked
package aibets.storage;

import org.jspecify.annotations.NullMarked;
