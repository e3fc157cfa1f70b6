/** A parsed question, independent of its language. Imports no other package. */
@NullMarked
package aibets.question;

import org.jspecify.annotations.NullMarked;
