package aibets.mcp;

import aibets.desk.Inquiries;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the Model Context Protocol to one client over two streams, with tools to ask questions and
 * to list sources and gaps. Writes only protocol messages.
 */
public final class McpSurface implements AutoCloseable {

  private static final String INSTRUCTIONS =
      "Answers come only from the loaded documents, as verbatim quotes with their sources. Repeat"
          + " the quotes verbatim and name the sources. If 'answered' is false, the documents do"
          + " not contain the answer, and the nearest quotes are not an answer.";

  /**
   * Supported versions; they do not differ in what is used here. The last one is suggested to other
   * clients.
   */
  private static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final McpSyncServer server;

  /**
   * Starts serving.
   *
   * @param version of the program
   * @param in messages from the client; its end stops the server
   * @param out messages to the client
   */
  public McpSurface(String version, InputStream in, OutputStream out, Inquiries inquiries) {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    server =
        McpServer.sync(
                transport(
                    mapper, new MessageStream(new BufferedInputStream(in), ended::countDown), out))
            .serverInfo("ai-bets", version)
            .instructions(INSTRUCTIONS)
            // Handle messages one after another: the library loses responses sent concurrently.
            .immediateExecution(true)
            .requestTimeout(Duration.ofMinutes(1))
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(new Tools(mapper, inquiries).all())
            .build();
  }

  private static StdioServerTransportProvider transport(
      McpJsonMapper mapper, InputStream in, OutputStream out) {
    return new StdioServerTransportProvider(mapper, in, out) {
      @Override
      public List<String> protocolVersions() {
        return VERSIONS;
      }
    };
  }

  /** Waits until the client has disconnected. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Completes requests in progress. */
  @Override
  public void close() {
    server.closeGracefully();
  }
}
