package aibets.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Fetches pages from allowed hosts, respecting robots.txt, also for redirects. Not thread-safe. */
final class WebClient {

  /** The maximum size of a page in bytes. */
  private static final int MAX_BYTES = 50 << 20;

  private static final int MAX_ROBOTS_BYTES = 500 << 10;
  private static final int MAX_REDIRECTS = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final Set<String> hosts;
  private final OkHttpClient client;
  private final Map<HttpUrl, Robots> robots = new HashMap<>();

  /** Thrown when a page must not be fetched; retrying would not help. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** Headers that identify the version of a page. */
  record Version(@Nullable String tag, @Nullable String modified) {

    static final Version UNKNOWN = new Version(null, null);
  }

  /**
   * A response.
   *
   * @param status 200, 304, 404 or 410
   * @param type the Content-Type header, or empty
   */
  record Fetched(int status, String type, Content content, Version version) {}

  /** The content of a page. */
  static final class Content {

    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /**
   * Creates a client.
   *
   * @param hosts allowed for pages: {@code name} or {@code name:port}
   * @param privateHosts hosts that may have private addresses
   */
  WebClient(Set<String> hosts, Set<String> privateHosts) {
    this.hosts = Set.copyOf(hosts);
    PublicAddresses addresses =
        new PublicAddresses(
            privateHosts.stream()
                .map(host -> host.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", ""))
                .collect(Collectors.toSet()));
    this.client =
        new OkHttpClient.Builder()
            .dns(addresses)
            .addNetworkInterceptor(addresses)
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(TIMEOUT)
            .connectTimeout(SILENCE)
            .readTimeout(SILENCE)
            .build();
  }

  /**
   * Fetches a page, if it has changed.
   *
   * @throws RefusedException if it must not be fetched
   * @throws IOException if it cannot be fetched now
   */
  Fetched fetch(String address, Version before) throws RefusedException, IOException {
    HttpUrl url = HttpUrl.parse(address);
    for (int hop = 0; hop < MAX_REDIRECTS && url != null; hop++) {
      checkHost(url);
      if (!robots(url).allows(behindHost(url))) {
        throw new RefusedException("is disallowed by the host's robots.txt");
      }
      try (Response response = send(url, before)) {
        if (!response.isRedirect()) {
          return fetched(response);
        }
        url = next(url, response);
      }
    }
    throw new RefusedException("redirects too often, or to an address that is not http or https");
  }

  private static HttpUrl next(HttpUrl from, Response response) throws RefusedException {
    String location = response.header("Location");
    @Nullable HttpUrl to = location == null ? null : from.resolve(location);
    if (to == null || (from.isHttps() && !to.isHttps())) {
      throw new RefusedException("redirects to a disallowed address");
    }
    return to;
  }

  private void checkHost(HttpUrl url) throws RefusedException {
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    boolean isUsual = url.port() == HttpUrl.defaultPort(url.scheme());
    if (!hosts.contains(host + ":" + url.port()) && !(isUsual && hosts.contains(host))) {
      throw new RefusedException(
          "redirects to "
              + host
              + (isUsual ? "" : ":" + url.port())
              + ", which is not in web.hosts: add it there if this is intended");
    }
  }

  private static String behindHost(HttpUrl url) {
    String query = url.encodedQuery();
    return url.encodedPath() + (query == null ? "" : "?" + query);
  }

  private Response send(HttpUrl url, Version before) throws IOException {
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", Robots.SELF).get();
    if (before.tag() != null) {
      request.header("If-None-Match", before.tag());
    }
    if (before.modified() != null) {
      request.header("If-Modified-Since", before.modified());
    }
    return client.newCall(request.build()).execute();
  }

  private static Fetched fetched(Response response) throws RefusedException, IOException {
    int status = response.code();
    if (status != 200 && status != 304 && status != 404 && status != 410) {
      throw new IOException("the host responded with status " + status);
    }
    return new Fetched(
        status,
        Objects.requireNonNullElse(response.header("Content-Type"), ""),
        new Content(status == 200 ? content(response) : new byte[0]),
        new Version(response.header("ETag"), response.header("Last-Modified")));
  }

  private static byte[] content(Response response) throws RefusedException, IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return new byte[0];
    }
    try (InputStream in = body.byteStream()) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new RefusedException("is larger than %,d MB".formatted(MAX_BYTES >> 20));
      }
      return content;
    }
  }

  private static String beginning(Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return "";
    }
    try (InputStream in = body.byteStream()) {
      return new String(in.readNBytes(MAX_ROBOTS_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Returns the host's rules, fetched once; without a robots.txt everything is allowed. */
  private Robots robots(HttpUrl url) throws RefusedException, IOException {
    HttpUrl root = Objects.requireNonNull(url.resolve("/robots.txt"));
    Robots known = robots.get(root);
    if (known == null) {
      known = askedRobots(root);
      robots.put(root, known);
    }
    return known;
  }

  private Robots askedRobots(HttpUrl root) throws RefusedException, IOException {
    HttpUrl url = root;
    for (int hop = 0; hop < MAX_REDIRECTS; hop++) {
      checkHost(url);
      try (Response response = send(url, Version.UNKNOWN)) {
        if (response.isRedirect()) {
          url = next(url, response);
        } else if (response.code() == 200) {
          return Robots.parse(beginning(response));
        } else if (response.code() >= 500) {
          throw new IOException(
              "the host responded with status "
                  + response.code()
                  + " to the request for robots.txt");
        } else {
          return Robots.NONE;
        }
      }
    }
    return Robots.NONE;
  }
}
