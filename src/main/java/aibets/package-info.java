/**
 * The command line: reads the settings, wires the other packages, starts and stops them. The one
 * package that sees every other; nothing imports it.
 */
@NullMarked
package aibets;

import org.jspecify.annotations.NullMarked;
