/**
 * Locations of documents: folders, archives, git repositories and web pages, which are downloaded;
 * entry type {@link aibets.sources.Sources}. May import corpus. The only package that downloads
 * anything, and only from locations named in the settings.
 */
@NullMarked
package aibets.sources;

import org.jspecify.annotations.NullMarked;
