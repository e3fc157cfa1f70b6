package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing phones home. Java asks the proxy selector before it opens a connection of any kind. */
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
    int exit =
        AiBets.commandLine(Map.of("AI_BETS_DATA", data.toString()))
            .setOut(new PrintWriter(new StringWriter()))
            .execute("ask", "who funded AMI Labs");
    assertThat(exit).isZero();
    assertThat(asked).isEmpty();
  }

  @Test
  void wouldNoticeAConnection() {
    try {
      URI.create("http://127.0.0.1:1/").toURL().openConnection().getInputStream().close();
    } catch (ConnectException expected) {
      // Nobody listens there.
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(asked).isNotEmpty();
  }
}
