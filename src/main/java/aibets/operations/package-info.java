/**
 * Health checks as JSON and metrics for Prometheus; entry type {@link
 * aibets.operations.Operations}. The only importer of Micrometer; may import http, indexing and
 * telemetry.
 */
@NullMarked
package aibets.operations;

import org.jspecify.annotations.NullMarked;
