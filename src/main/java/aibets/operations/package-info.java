/**
 * Health checks as JSON and metrics for Prometheus; entry type {@link
 * aibets.operations.Operations}. The only importer of Micrometer; may import desk, http and
 * indexing.
 */
@NullMarked
package aibets.operations;

import org.jspecify.annotations.NullMarked;
