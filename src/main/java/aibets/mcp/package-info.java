/**
 * Answers assistants over the Model Context Protocol; entry type {@link aibets.mcp.McpSurface}. The
 * only importer of its library; may import answer and desk.
 */
@NullMarked
package aibets.mcp;

import org.jspecify.annotations.NullMarked;
