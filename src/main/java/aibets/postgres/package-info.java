/**
 * A storage in a PostgreSQL database: {@link aibets.postgres.PostgresStorage}. May import sql and
 * storage.
 */
@NullMarked
package aibets.postgres;

import org.jspecify.annotations.NullMarked;
