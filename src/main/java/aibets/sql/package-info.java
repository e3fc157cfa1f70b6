/**
 * The parts of a storage as tables of a relational database, whichever it is: {@link
 * aibets.sql.Tables}. May import storage, corpus and encoding.
 */
@NullMarked
package aibets.sql;

import org.jspecify.annotations.NullMarked;
