/**
 * Makes up hostile inputs from seeds, for the tests of whatever reads what others wrote. Knows no
 * other package.
 */
package aibets.fuzzing;
