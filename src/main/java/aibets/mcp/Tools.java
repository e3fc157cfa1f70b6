package aibets.mcp;

import aibets.answer.QuestionException;
import aibets.desk.Inquiries;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tools, all read-only. Each returns its JSON as structured content and as text. */
final class Tools {

  private final McpJsonMapper mapper;
  private final Inquiries inquiries;

  Tools(McpJsonMapper mapper, Inquiries inquiries) {
    this.mapper = mapper;
    this.inquiries = inquiries;
  }

  List<SyncToolSpecification> all() {
    Map<String, Object> text = Map.of("type", "string");
    return List.of(
        tool(
            "ask",
            "Answers a question about the documents with verbatim quotes, offsets and sources, or"
                + " reports that they do not answer it.",
            schema(
                Map.of("question", text, "earlier", Map.of("type", "array", "items", text)),
                List.of("question")),
            this::ask),
        tool(
            "sources",
            "Lists the loaded documents.",
            schema(Map.of(), List.of()),
            arguments -> inquiries.sources()),
        tool(
            "gaps",
            "Lists the questions of the last 30 days that the documents do not answer.",
            schema(Map.of(), List.of()),
            arguments -> inquiries.gaps()));
  }

  private static JsonSchema schema(Map<String, Object> properties, List<String> required) {
    return new JsonSchema("object", properties, required, false, null, null);
  }

  private SyncToolSpecification tool(
      String name,
      String description,
      JsonSchema schema,
      Function<Map<String, Object>, String> answer) {
    Tool tool =
        Tool.builder()
            .name(name)
            .description(description)
            .inputSchema(schema)
            .annotations(new ToolAnnotations(null, true, false, true, false, null))
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((exchange, request) -> result(() -> answer.apply(request.arguments())))
        .build();
  }

  private interface Answering {
    String json();
  }

  private CallToolResult result(Answering answering) {
    try {
      String json = answering.json();
      return CallToolResult.builder()
          .structuredContent(mapper, json)
          .addTextContent(json)
          .isError(false)
          .build();
    } catch (QuestionException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  private String ask(Map<String, Object> arguments) {
    List<String> earlier =
        arguments.get("earlier") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return inquiries.ask(String.valueOf(arguments.getOrDefault("question", "")), earlier);
  }
}
