/**
 * An HTTP API for other programs; entry type {@link aibets.web.WebSurface}. May import answer, desk
 * and http.
 */
@NullMarked
package aibets.web;

import org.jspecify.annotations.NullMarked;
