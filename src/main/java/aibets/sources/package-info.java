/**
 * Where documents come from: folders, archives, git repositories and pages of the web, brought to
 * this machine; entry type {@link aibets.sources.Sources}. May import corpus. The only package that
 * fetches anything, and only from where a setting says so.
 */
@NullMarked
package aibets.sources;

import org.jspecify.annotations.NullMarked;
