package aibets.web;

import aibets.answer.QuestionException;
import aibets.desk.Inquiries;
import aibets.http.Request;
import aibets.http.Response;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The pages of version 1 of the API. */
final class InquiryPages implements Function<Request, Response> {

  private static final String SHAPE =
      "Send a JSON object such as {\"question\": \"Who funded AMI Labs?\"}.";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Inquiries inquiries;

  InquiryPages(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public Response apply(Request request) {
    return switch (request.path()) {
      case "/v1/ask" -> request.method().equals("POST") ? asked(request) : only("POST");
      case "/v1/sources" -> gets(request) ? JsonResponses.of(inquiries.sources()) : only("GET");
      case "/v1/gaps" -> gets(request) ? JsonResponses.of(inquiries.gaps()) : only("GET");
      case "/v1/openapi.json" -> gets(request) ? JsonResponses.of(description()) : only("GET");
      default ->
          JsonResponses.error(
              404, "Not found. Available: /v1/ask, /v1/sources, /v1/gaps, /v1/openapi.json.");
    };
  }

  private static boolean gets(Request request) {
    return request.method().equals("GET");
  }

  private static Response only(String method) {
    return JsonResponses.error(405, "Only " + method + " is supported here.")
        .with(Map.of("Allow", method));
  }

  /**
   * Requires the JSON content type, because pages of any site may send plain text to any address.
   */
  private Response asked(Request request) {
    if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
      return JsonResponses.error(415, "Send JSON, with 'Content-Type: application/json'.");
    }
    try {
      JsonNode body = mapper.readTree(request.body());
      String question = body.path("question").asText("");
      return question.isBlank()
          ? JsonResponses.error(400, SHAPE)
          : JsonResponses.of(inquiries.ask(question, earlier(body.path("earlier"))));
    } catch (JsonProcessingException e) {
      return JsonResponses.error(400, SHAPE);
    } catch (QuestionException e) {
      return JsonResponses.error(400, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> earlier(JsonNode questions) {
    List<String> earlier = new ArrayList<>();
    questions.forEach(each -> earlier.add(each.asText("")));
    return earlier;
  }

  private static String description() {
    try (InputStream in =
        Objects.requireNonNull(InquiryPages.class.getResourceAsStream("openapi.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the API description", e);
    }
  }
}
