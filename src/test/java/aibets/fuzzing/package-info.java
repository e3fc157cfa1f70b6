/**
 * Makes hostile inputs from seeds, for tests of parsers of untrusted text. Knows no other package.
 */
package aibets.fuzzing;
