/**
 * Listening for HTTP, without what is answered: an {@link aibets.http.Endpoint} keeps slow, large
 * and misled requests out. Imports no other package of ours.
 */
@NullMarked
package aibets.http;

import org.jspecify.annotations.NullMarked;
