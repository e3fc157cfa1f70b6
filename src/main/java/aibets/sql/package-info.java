/**
 * A storage in the tables of a relational database, whichever it is: {@link aibets.sql.SqlStorage}.
 * May import storage, corpus and encoding.
 */
@NullMarked
package aibets.sql;

import org.jspecify.annotations.NullMarked;
