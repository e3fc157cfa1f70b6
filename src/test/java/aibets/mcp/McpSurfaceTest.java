package aibets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.QuestionException;
import aibets.desk.Inquiries;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class McpSurfaceTest {

  private static final Inquiries ECHO =
      new Inquiries() {
        @Override
        public String ask(String question, List<String> earlier) {
          if (question.isBlank()) {
            throw new QuestionException("There is no question.");
          }
          return "{\"question\":\"" + question + "\",\"quotes\":[]}";
        }

        @Override
        public String sources() {
          return "{\"sources\":[{\"id\":\"a\"}]}";
        }

        @Override
        public String gaps() {
          return "{\"gaps\":[]}";
        }
      };

  private final ObjectMapper mapper = new ObjectMapper();
  private final PipedOutputStream client = new PipedOutputStream();
  private final PipedInputStream toClient = new PipedInputStream(1 << 16);
  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(toClient, StandardCharsets.UTF_8));
  private McpSurface surface;
  private int id;

  @BeforeEach
  void open() throws Exception {
    surface =
        new McpSurface(
            "1.2.3", new PipedInputStream(client, 1 << 16), new PipedOutputStream(toClient), ECHO);
    JsonNode opened =
        asked(
            "initialize",
            "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    assertThat(opened.path("protocolVersion").asText()).isEqualTo("2025-06-18");
    assertThat(opened.path("serverInfo").path("version").asText()).isEqualTo("1.2.3");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  @AfterEach
  void close() {
    surface.close();
  }

  private void send(String message) throws IOException {
    client.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    client.flush();
  }

  /** The result of a request. */
  private JsonNode asked(String method, String params) throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(++id, method, params));
    JsonNode answer = mapper.readTree(answers.readLine());
    assertThat(answer.path("id").asInt()).isEqualTo(id);
    return answer.path("result");
  }

  private JsonNode called(String tool, String arguments) throws IOException {
    return asked("tools/call", "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments));
  }

  @Test
  void listsToolsThatOnlyRead() throws Exception {
    JsonNode tools = asked("tools/list", "{}").path("tools");
    assertThat(tools.findValuesAsText("name")).containsExactlyInAnyOrder("ask", "sources", "gaps");
    assertThat(tools).allMatch(tool -> tool.path("annotations").path("readOnlyHint").asBoolean());
  }

  @Test
  void answersWithTheSameJsonInStructureAndText() throws Exception {
    JsonNode result = called("ask", "{\"question\":\"Who funded it?\"}");
    assertThat(result.path("isError").asBoolean()).isFalse();
    assertThat(result.path("structuredContent").path("question").asText())
        .isEqualTo("Who funded it?");
    assertThat(mapper.readTree(result.path("content").path(0).path("text").asText()))
        .isEqualTo(result.path("structuredContent"));
  }

  @Test
  void listsSourcesAndGaps() throws Exception {
    assertThat(called("sources", "{}").path("structuredContent").path("sources")).hasSize(1);
    assertThat(called("gaps", "{}").path("structuredContent").path("gaps")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAQuestionAndContinues() throws Exception {
    JsonNode result = called("ask", "{\"question\":\" \"}");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.path("content").path(0).path("text").asText()).contains("no question");
    assertThat(called("sources", "{}").path("isError").asBoolean()).isFalse();
  }

  @Test
  void answersConcurrentRequests() throws Exception {
    StringBuilder requests = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      requests.append(
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/list\"}\n".formatted(100 + i));
    }
    send(requests.toString());
    Set<Integer> answered = new HashSet<>();
    for (int i = 1; i <= 40; i++) {
      answered.add(mapper.readTree(answers.readLine()).path("id").asInt());
    }
    assertThat(answered).hasSize(40).allMatch(number -> number > 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "what?", "[1, 2]", "{\"jsonrpc\":"})
  void skipsWhatIsNotAMessage(String line) throws Exception {
    send(line);
    assertThat(called("sources", "{}").path("isError").asBoolean()).isFalse();
  }

  @Test
  void skipsAnEndlessLine() throws Exception {
    send("{\"a\": \"" + "x".repeat(2_000_000) + "\"}");
    assertThat(called("sources", "{}").path("isError").asBoolean()).isFalse();
  }

  @Test
  void endsWhenTheClientHangsUp() throws Exception {
    client.close();
    surface.awaitEnd();
  }
}
