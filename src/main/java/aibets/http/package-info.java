/**
 * An HTTP server without pages: an {@link aibets.http.Endpoint} rejects slow, large and misdirected
 * requests. Imports no other package of this project.
 */
@NullMarked
package aibets.http;

import org.jspecify.annotations.NullMarked;
