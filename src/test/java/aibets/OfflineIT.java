package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing phones home. Java, like the library that fetches pages, asks the proxy selector before it
 * opens any connection.
 */
class OfflineIT {

  @TempDir Path data;
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final ProxySelector before = ProxySelector.getDefault();

  @BeforeEach
  void listen() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
  }

  @AfterEach
  void restore() {
    ProxySelector.setDefault(before);
  }

  @Test
  void opensNoConnectionToAnswer() {
    Prepared.index(data);
    int exit =
        AiBets.commandLine(Map.of("AI_BETS_DATA", data.toString()))
            .setOut(new PrintWriter(new StringWriter()))
            .execute("ask", "who funded AMI Labs");
    assertThat(exit).isZero();
    assertThat(asked).isEmpty();
  }

  @Test
  void opensNoConnectionToReadLocalDocuments() throws IOException {
    Path folder = Files.createDirectory(data.resolve("docs"));
    Files.writeString(folder.resolve("tea.md"), "# Tea\n\nTea needs water that has just boiled.");
    assertThat(reload(folder.toString(), folder.resolve("tea.md").toString())).isZero();
    assertThat(asked).isEmpty();
  }

  @Test
  void connectsOnlyToHostsNamedInTheSettings() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", OfflineIT::page);
    server.start();
    String host = "127.0.0.1:" + server.getAddress().getPort();
    try {
      assertThat(reload("http://" + host + "/tea", "--set", "web.private-hosts=" + host)).isZero();
      assertThat(asked).isNotEmpty().allMatch(address -> host.equals(address.getAuthority()));
    } finally {
      server.stop(0);
    }
  }

  private int reload(String seeds, String... more) {
    List<String> arguments = new ArrayList<>(List.of("reload", "--seeds", seeds));
    if (more.length == 1) {
      arguments.add("--seeds");
    }
    arguments.addAll(List.of(more));
    return AiBets.commandLine(Map.of("AI_BETS_DATA", data.resolve("kept").toString()))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(arguments.toArray(String[]::new));
  }

  private static void page(HttpExchange exchange) throws IOException {
    byte[] page =
        "<h1>Tea</h1><p>Tea needs water that has just boiled.".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    boolean isPage = exchange.getRequestURI().getPath().equals("/tea");
    exchange.sendResponseHeaders(isPage ? 200 : 404, isPage ? page.length : -1);
    exchange.getResponseBody().write(page, 0, isPage ? page.length : 0);
    exchange.close();
  }

  @Test
  void wouldNoticeAConnection() {
    try {
      URI.create("http://127.0.0.1:1/").toURL().openConnection().getInputStream().close();
    } catch (ConnectException expected) {
      // Nothing listens there.
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(asked).isNotEmpty();
  }
}
