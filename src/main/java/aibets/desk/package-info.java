/**
 * What answering people takes, whatever they ask through: {@link aibets.desk.Gaps} says what the
 * sources do not. Knows no surface. May import store.
 */
@NullMarked
package aibets.desk;

import org.jspecify.annotations.NullMarked;
