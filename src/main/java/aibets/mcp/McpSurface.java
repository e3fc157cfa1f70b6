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
 * Serves one client of the Model Context Protocol over two streams: tools to ask, to list the
 * sources and to list what they do not say. Writes nothing else to them.
 */
public final class McpSurface implements AutoCloseable {

  private static final String INSTRUCTIONS =
      "Answers come from the loaded documents alone, as verbatim quotes with their sources. Repeat"
          + " the quotes as they are and name the sources. If 'answered' is false, the documents do"
          + " not say: the nearest quotes are no answer.";

  /** They differ in nothing that is used here; the last one is suggested to other clients. */
  private static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final McpSyncServer server;

  /**
   * Begins to serve.
   *
   * @param version of the program
   * @param in what the client sends; its end ends the service
   * @param out what the client reads
   */
  public McpSurface(String version, InputStream in, OutputStream out, Inquiries inquiries) {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    server =
        McpServer.sync(
                transport(
                    mapper, new MessageStream(new BufferedInputStream(in), ended::countDown), out))
            .serverInfo("ai-bets", version)
            .instructions(INSTRUCTIONS)
            // One after another: the library loses answers that are sent at the same moment.
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

  /** Waits until the client has hung up. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Finishes what is being answered. */
  @Override
  public void close() {
    server.closeGracefully();
  }
}
