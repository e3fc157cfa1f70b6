/**
 * Values in English text: money, percentages, counts, dates, durations, factors and scores,
 * normalized and with their offsets; entry type {@link aibets.values.Values}. May import english.
 */
@NullMarked
package aibets.values;

import org.jspecify.annotations.NullMarked;
