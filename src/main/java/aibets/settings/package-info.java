/**
 * Typed settings from {@code config/ai-bets.yaml}, the environment and flags; entry type {@link
 * aibets.settings.Settings}. Imports no other package of this project; only the root package
 * imports it.
 */
@NullMarked
package aibets.settings;

import org.jspecify.annotations.NullMarked;
