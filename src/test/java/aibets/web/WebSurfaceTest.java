package aibets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.answer.QuestionException;
import aibets.desk.Inquiries;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSurfaceTest {

  private static final String TOKEN = "0123456789abcdef";

  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  /** Answers with the question. */
  private static final class Echo implements Inquiries {
    @Override
    public String ask(String question, List<String> earlier) {
      if (question.length() > 2_000) {
        throw new QuestionException("The question is too long.");
      }
      return "{\"question\":\"" + question + "\",\"after\":" + earlier.size() + "}";
    }

    @Override
    public String sources() {
      return "{\"sources\":[]}";
    }

    @Override
    public String gaps() {
      return "{\"gaps\":[]}";
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private WebSurface surface = new WebSurface(LOOPBACK, "", new Echo());

  @AfterEach
  void close() {
    surface.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + surface.port() + path));
  }

  private HttpRequest.Builder asking(String body) {
    return request("/v1/ask")
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void answersAQuestionWithTheEarlierOnes() throws Exception {
    HttpResponse<String> response =
        sent(asking("{\"question\": \"And who runs it?\", \"earlier\": [\"a\", \"b\"]}"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).isEqualTo("{\"question\":\"And who runs it?\",\"after\":2}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "\"who\"", "{\"question\": \" \"}", "{\"quest\": \"who\"}"})
  void saysWhatToSendInstead(String body) throws Exception {
    HttpResponse<String> response = sent(asking(body));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"error\":\"Send a JSON object such as");
  }

  @Test
  void saysWhatIsWrongWithAQuestion() throws Exception {
    HttpResponse<String> response = sent(asking("{\"question\": \"" + "w".repeat(3_000) + "\"}"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("{\"error\":\"The question is too long.\"}");
  }

  @Test
  void acceptsNoFormsFromOtherSites() throws Exception {
    HttpRequest.Builder form =
        request("/v1/ask").POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"who\"}"));
    assertThat(sent(form.copy().header("Content-Type", "text/plain")).statusCode()).isEqualTo(415);
    assertThat(sent(form).statusCode()).isEqualTo(415);
  }

  @Test
  void refusesABodyThatIsTooLong() throws Exception {
    assertThat(sent(asking("x".repeat(70_000))).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"/v1/sources,sources", "/v1/gaps,gaps", "/v1/openapi.json,paths"})
  void servesItsResources(String path, String field) throws Exception {
    HttpResponse<String> response = sent(request(path));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(new ObjectMapper().readTree(response.body()).has(field)).isTrue();
  }

  @Test
  void describesEveryPathThatItAnswers() throws Exception {
    JsonNode paths =
        new ObjectMapper().readTree(sent(request("/v1/openapi.json")).body()).get("paths");
    for (String path : (Iterable<String>) paths::fieldNames) {
      assertThat(sent(request(path)).statusCode()).as(path).isIn(200, 405);
    }
    assertThat(sent(request("/v2/ask")).statusCode()).isEqualTo(404);
    assertThat(sent(request("/v1/ask")).headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void asksForItsToken() throws Exception {
    surface.close();
    surface = new WebSurface(LOOPBACK, TOKEN, new Echo());
    HttpRequest.Builder asking = asking("{\"question\": \"who\"}");
    assertThat(sent(asking).statusCode()).isEqualTo(401);
    assertThat(sent(asking.copy().header("Authorization", "Bearer " + TOKEN + "x")).statusCode())
        .isEqualTo(401);
    assertThat(sent(asking.copy().header("Authorization", "bearer " + TOKEN)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void servesOtherMachinesOnlyWithAToken() {
    InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);
    assertThatThrownBy(() -> new WebSurface(everywhere, "", new Echo()))
        .isInstanceOf(WebException.class)
        .hasMessageContaining("AI_BETS_HTTP_TOKEN");
  }

  @Test
  void saysWhenItCannotListen() {
    InetSocketAddress taken = new InetSocketAddress(LOOPBACK.getAddress(), surface.port());
    assertThatThrownBy(() -> new WebSurface(taken, "", new Echo()))
        .isInstanceOf(WebException.class)
        .hasMessageContainingAll("port " + surface.port(), "http.port");
  }
}
