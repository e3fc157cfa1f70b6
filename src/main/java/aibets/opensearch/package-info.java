/**
 * Finds candidates in an OpenSearch cluster by its REST interface; entry type {@link
 * aibets.opensearch.OpenSearch}. May import retrieval and storage.
 */
@NullMarked
package aibets.opensearch;

import org.jspecify.annotations.NullMarked;
