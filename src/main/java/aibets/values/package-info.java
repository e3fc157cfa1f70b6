/**
 * Values in English text: money, shares, counts, dates, durations, multiples and scores, each with
 * its place and brought to one form; entry type {@link aibets.values.Values}. May import english.
 */
@NullMarked
package aibets.values;

import org.jspecify.annotations.NullMarked;
