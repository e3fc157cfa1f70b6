package aibets.overview;

import aibets.answer.Quote;
import java.util.Optional;

/**
 * What the sources say of one aspect of one thing.
 *
 * @param label of the aspect
 * @param quote what says it; empty if nothing does
 */
public record Cell(String label, Optional<Quote> quote) {}
