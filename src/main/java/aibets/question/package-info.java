/**
 * What is meant by a question, whatever the language that it was put in. Imports no other package.
 */
@NullMarked
package aibets.question;

import org.jspecify.annotations.NullMarked;
