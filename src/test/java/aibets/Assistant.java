package aibets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An assistant that starts the program and calls its tools over the Model Context Protocol. */
final class Assistant {

  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}
      """;

  private Assistant() {}

  /** Returns all that the program answers when it is asked for everything that it offers. */
  static String answers(ProcessBuilder mcp, List<String> questions)
      throws IOException, InterruptedException {
    List<String> requests = new ArrayList<>(List.of(INITIALIZE));
    requests.add(CALL.formatted(1, "sources", "{}"));
    requests.add(CALL.formatted(2, "gaps", "{}"));
    for (String question : questions) {
      requests.add(CALL.formatted(requests.size(), "ask", "{\"question\":\"" + question + "\"}"));
    }
    Process process = mcp.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream in = process.getOutputStream();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder answers = new StringBuilder();
      for (String request : requests) {
        in.write(request.getBytes(StandardCharsets.UTF_8));
        in.flush();
        answers.append(out.readLine()).append('\n');
      }
      return answers.toString();
    } finally {
      process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly();
    }
  }
}
