/**
 * A storage in an H2 database: {@link aibets.h2.H2Storage}. May import storage, corpus and
 * encoding.
 */
@NullMarked
package aibets.h2;

import org.jspecify.annotations.NullMarked;
