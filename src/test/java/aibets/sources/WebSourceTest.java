package aibets.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusException;
import aibets.corpus.CorpusReader;
import aibets.corpus.Document;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSourceTest {

  private record Reply(int status, Map<String, String> headers, String body) {}

  @TempDir private Path folder;
  private final Map<String, Reply> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private String root;
  private String host;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::reply);
    server.start();
    host = "127.0.0.1:" + server.getAddress().getPort();
    root = "http://" + host;
    page("/tea", "Tea", "Tea needs water that has just boiled.");
    page("/milk", "Milk", "Milk goes in after the tea has drawn.");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsThePagesOfASitemap() {
    map("/sitemap.xml", "/tea", "/milk");
    List<Document> documents = read("/sitemap.xml").documents();
    assertThat(documents).extracting(Document::title).containsExactly("Milk", "Tea");
    assertThat(documents).extracting(Document::url).containsExactly(root + "/milk", root + "/tea");
    assertThat(documents.get(0).published()).isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void fetchesOnlyPagesThatHaveChanged() {
    replies.put("/tea", tagged("Tea needs water that has just boiled."));
    read("/tea");
    asked.clear();
    assertThat(read("/tea").documents()).hasSize(1);
    assertThat(asked).contains("/tea 304");
  }

  @Test
  void fetchesNothingThatRobotsMayNot() {
    replies.put("/robots.txt", text("User-agent: *\nDisallow: /milk\nAllow: /\n"));
    Corpus corpus = read("/tea", "/milk");
    assertThat(corpus.documents()).extracting(Document::title).containsExactly("Tea");
    assertThat(corpus.problems().get(0).reason()).contains("robots.txt");
    assertThat(asked).noneMatch(request -> request.startsWith("/milk"));
  }

  @Test
  void keepsUnreachablePagesAndRemovesDeletedOnes() {
    read("/tea", "/milk");
    replies.put("/tea", new Reply(503, Map.of(), ""));
    replies.put("/milk", new Reply(404, Map.of(), ""));
    Corpus corpus = read("/tea", "/milk");
    assertThat(corpus.documents()).extracting(Document::title).containsExactly("Tea");
    assertThat(corpus.problems())
        .extracting(Corpus.Problem::reason)
        .containsExactly(
            "cannot be fetched (the host responded with status 503): its last version is kept",
            "does not exist (404)");
  }

  @Test
  void keepsEverythingWhenTheHostIsGone() {
    read("/tea", "/milk");
    server.stop(0);
    assertThat(read("/tea", "/milk").documents()).hasSize(2);
    assertThat(read("/tea", "/milk").problems()).hasSize(2);
  }

  @Test
  void keepsEverythingWhenNoPageIsLeft() {
    read("/tea");
    replies.put("/tea", new Reply(404, Map.of(), ""));
    Corpus corpus = read("/tea");
    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.remarks().notices().get(0).reason()).contains("no page is available");
  }

  @Test
  void followsNoRedirectToAnotherHost() {
    replies.put("/out", moved("http://localhost:" + server.getAddress().getPort() + "/tea"));
    replies.put("/round", moved("/round"));
    replies.put("/file", moved("file:///etc/passwd"));
    replies.put("/home", moved("/tea"));
    Corpus corpus = read("/home", "/out", "/round", "/file");
    assertThat(corpus.documents()).extracting(Document::title).containsExactly("Tea");
    assertThat(corpus.problems())
        .extracting(Corpus.Problem::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("which is not in web.hosts"),
            reason -> assertThat(reason).contains("redirects too often"),
            reason -> assertThat(reason).contains("redirects to a disallowed address"));
  }

  @Test
  void connectsToNoPrivateAddressUnlessThatIsAllowed() {
    for (String name : List.of("127.0.0.1", "localhost", "2130706433", "[::1]")) {
      String named = name + ":" + server.getAddress().getPort();
      WebSource source = source(List.of("http://" + named + "/tea"), Set.of(named), Set.of());
      assertThatThrownBy(() -> read(source))
          .as(name)
          .isInstanceOf(CorpusException.class)
          .hasMessageMatching(".*(private network|leads on|web.hosts|connect).*");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void readsSitemapsOfSitemapsButNoEntities() {
    map("/b.xml", "/tea");
    replies.put(
        "/a.xml",
        text(
            "<sitemapindex><sitemap><loc>"
                + root
                + "/b.xml</loc></sitemap><sitemap><loc>"
                + root
                + "/evil.xml</loc></sitemap></sitemapindex>"));
    replies.put(
        "/evil.xml",
        text(
            "<!DOCTYPE a [<!ENTITY x SYSTEM"
                + " \"file:///etc/passwd\">]><urlset><url><loc>&x;</loc></url></urlset>"));
    Corpus corpus = read("/a.xml");
    assertThat(corpus.documents()).extracting(Document::title).containsExactly("Tea");
    assertThat(corpus.problems()).hasSize(1);
  }

  @Test
  void readsTheCharsetThatOnlyTheHostNames() {
    byte[] page =
        "<h1>Café</h1><p>The café opens at eight.</p>".getBytes(StandardCharsets.ISO_8859_1);
    replies.put(
        "/cafe",
        new Reply(
            200,
            Map.of("Content-Type", "text/html; charset=iso-8859-5"),
            new String(page, StandardCharsets.ISO_8859_1)));
    assertThat(read("/cafe").documents().get(0).text()).contains("The cafщ opens at eight.");
  }

  private Corpus read(String... paths) {
    List<String> addresses = List.of(paths).stream().map(path -> root + path).toList();
    return read(source(addresses, Set.of(host), Set.of(host)));
  }

  private WebSource source(List<String> addresses, Set<String> hosts, Set<String> privateHosts) {
    return new WebSource(
        addresses,
        () -> new WebClient(hosts, privateHosts),
        new SourceCache(folder.resolve("kept")));
  }

  private static Corpus read(WebSource source) {
    return new CorpusReader()
        .read(
            Sources.of(List.of(source)).bring(() -> false),
            "web",
            Corpus.Known.NOTHING,
            () -> false);
  }

  private void page(String path, String title, String sentence) {
    replies.put(path, text("<h1>" + title + "</h1><p>" + sentence + "</p>"));
  }

  private void map(String path, String... pages) {
    StringBuilder map = new StringBuilder("<urlset>");
    for (String page : pages) {
      map.append(
          "<url><loc>" + root + page + "</loc><lastmod>2026-02-03T10:00:00Z</lastmod></url>");
    }
    replies.put(path, text(map + "</urlset>"));
  }

  private static Reply text(String body) {
    return new Reply(200, Map.of("Content-Type", "text/html"), body);
  }

  private static Reply tagged(String sentence) {
    return new Reply(
        200, Map.of("Content-Type", "text/html", "ETag", "\"1\""), "<h1>Tea</h1><p>" + sentence);
  }

  private static Reply moved(String to) {
    return new Reply(302, Map.of("Location", to), "");
  }

  private void reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Reply reply = replies.getOrDefault(path, new Reply(404, Map.of(), ""));
    String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
    int status = tag != null && tag.equals(reply.headers().get("ETag")) ? 304 : reply.status();
    asked.add(path + " " + status);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body().getBytes(StandardCharsets.ISO_8859_1);
    boolean hasBody = status == 200 && body.length > 0;
    exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
