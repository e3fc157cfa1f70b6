package aibets.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;
import org.opensearch.transport.TransportService;

/**
 * An OpenSearch node with the k-NN plug-in in a process of its own, on a free port of the loopback
 * interface.
 */
public final class OpenSearchNode implements AutoCloseable {

  private static final String PLUGIN = "org/opensearch/plugin/opensearch-knn";
  private static final String KNN = "org.opensearch.knn.plugin.KNNPlugin";

  private static final String FIRST = "one";

  private final Process process;
  private final URI address;
  private final int transportPort;

  private OpenSearchNode(Process process, URI address, int transportPort) {
    this.process = process;
    this.address = address;
    this.transportPort = transportPort;
  }

  /**
   * Starts a node, which is a cluster by itself until others join it.
   *
   * @param directory for what it stores; may hold what another one has stored
   * @param port 0 for a free one
   */
  public static OpenSearchNode start(Path directory, int port) throws IOException {
    return start(directory, port, FIRST, "");
  }

  /**
   * Starts a second node in the cluster of this one, which only stores and searches.
   *
   * @param name not that of another node
   */
  public OpenSearchNode joined(Path directory, String name) throws IOException {
    return start(Files.createDirectories(directory), 0, name, "127.0.0.1:" + transportPort);
  }

  private static OpenSearchNode start(Path directory, int port, String name, String first)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(Files.createDirectories(directory.resolve("plugin"))),
                OpenSearchNode.class.getName(),
                directory.toString(),
                Integer.toString(port),
                name,
                first)
            .redirectError(directory.resolve("errors").toFile())
            .start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("http://")) {
        int space = line.indexOf(' ');
        URI address = URI.create(line.substring(0, space));
        return new OpenSearchNode(process, address, Integer.parseInt(line.substring(space + 1)));
      }
    }
    process.destroyForcibly();
    throw new IOException("No node: " + Files.readString(directory.resolve("errors")));
  }

  /**
   * Returns the class path of this process with the jars of the plug-in, which Maven fetches as one
   * archive, and without the bridge that leads the node's log elsewhere, which the packaged program
   * contains, too.
   */
  private static String classPath(Path plugin) throws IOException {
    try (InputStream file = Files.newInputStream(archive());
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().matches("[\\w.-]+\\.jar")) {
          Files.write(plugin.resolve(each.getName()), zip.readAllBytes());
        }
      }
    }
    return Stream.concat(
            Arrays.stream(
                    System.getProperty("java.class.path")
                        .split(System.getProperty("path.separator")))
                .filter(each -> !each.contains("log4j-to-slf4j") && !each.endsWith("ai-bets.jar")),
            Stream.of(plugin.resolve("*").toString()))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static Path archive() throws IOException {
    String home = Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
    Path folder = Path.of(System.getProperty("maven.repo.local", home)).resolve(PLUGIN);
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".zip"))
          .findFirst()
          .orElseThrow(() -> new IOException("No plug-in in " + folder));
    }
  }

  /** Returns where it listens. */
  public URI address() {
    return address;
  }

  /** Returns the response to a request without a body. */
  public String send(String method, String path) throws IOException, InterruptedException {
    return send(method, path, "");
  }

  /** Returns the response to a request. */
  public String send(String method, String path, String json)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                    method,
                    json.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Kills the process, as a power cut would. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A node with plug-ins that are on the class path instead of being installed. */
  private static final class Running extends Node {

    Running(Environment environment, Collection<Class<? extends Plugin>> plugins) {
      super(environment, plugins, false);
    }

    int port() {
      return injector()
          .getInstance(HttpServerTransport.class)
          .boundAddress()
          .publishAddress()
          .getPort();
    }

    int transportPort() {
      return injector()
          .getInstance(TransportService.class)
          .boundAddress()
          .publishAddress()
          .getPort();
    }
  }

  /**
   * Runs a node until standard input ends, and prints its address and the port for other nodes.
   *
   * @param args its directory, its port, its name, and the address of the first node, or an empty
   *     text if it is the first
   */
  public static void main(String[] args) throws Exception {
    boolean isFirst = args[3].isEmpty();
    Settings settings =
        Settings.builder()
            .put("path.home", args[0])
            .put("node.name", args[2])
            .putList("node.roles", isFirst ? List.of("cluster_manager", "data") : List.of("data"))
            .putList("cluster.initial_cluster_manager_nodes", isFirst ? List.of(FIRST) : List.of())
            .putList("discovery.seed_hosts", isFirst ? List.of() : List.of(args[3]))
            .put("http.host", "127.0.0.1")
            .put("http.port", args[1])
            .put("http.type", "netty4")
            .put("transport.host", "127.0.0.1")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("node.processors", 1)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    try (Running node =
        new Running(
            new Environment(settings, null),
            List.of(Netty4Plugin.class, Class.forName(KNN).asSubclass(Plugin.class)))) {
      node.start();
      System.out.println("http://127.0.0.1:" + node.port() + " " + node.transportPort());
      while (System.in.read() >= 0) {
        // Waits until the process that started this one closes standard input, or ends.
      }
    }
  }
}
