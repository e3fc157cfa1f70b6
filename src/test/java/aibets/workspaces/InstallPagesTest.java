package aibets.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.http.Request;
import aibets.http.Response;
import aibets.sandbox.Directory;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import aibets.slack.OAuthExchange;
import aibets.slack.OAuthExchange.Grant;
import aibets.storage.Storage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Installs the app with a browser that keeps its cookie, in workspaces on this machine. */
class InstallPagesTest {

  private static final String TEAM = "T0ALPHA";

  private final Directory slack =
      new Directory(SandboxExtension.installable(), "1.2", "client-secret");
  private final Sandbox workspace = slack.open(TEAM);
  private final Storage storage = H2Storage.inMemory();
  private final List<Grant> granted = new ArrayList<>();
  private final Moving clock = new Moving();
  private final InstallPages pages =
      pages("client-secret", new PublicAddress(Optional.of("https://bets.example.com"), false));

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-03-04T05:06:07Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private InstallPages pages(String secret, PublicAddress address) {
    return pages(secret, address, Set.of());
  }

  private InstallPages pages(String secret, PublicAddress address, Set<String> allowed) {
    return new InstallPages(
        new BegunInstallations(storage.installations(), clock),
        new OAuthExchange(slack.apiUrl(), "1.2", secret),
        address,
        allowed,
        granted::add);
  }

  private InstallPages pagesFor(String... workspaces) {
    return pages(
        "client-secret",
        new PublicAddress(Optional.of("https://bets.example.com"), false),
        Set.of(workspaces));
  }

  @AfterEach
  void close() {
    slack.close();
    storage.close();
  }

  private static Request request(String path, String query, Map<String, String> headers) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Request("GET", path, query, all, "");
  }

  private Response start() {
    return pages.apply(request("/slack/oauth/start", "", Map.of("host", "evil.example.com")));
  }

  private static String cookie(Response start) {
    return start.headers().get("Set-Cookie").replaceFirst(";.*", "");
  }

  /** Where Slack sends the browser. */
  private static URI confirmed(Response start, String more) throws Exception {
    HttpResponse<Void> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(start.headers().get("Location") + "&team=" + TEAM + more))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    return URI.create(page.headers().firstValue("Location").orElseThrow());
  }

  private Response back(InstallPages to, URI callback, String cookie) {
    return to.apply(
        request(callback.getPath(), callback.getRawQuery(), Map.of("cookie", "a=b; " + cookie)));
  }

  @Test
  void installsTheApp() throws Exception {
    Response start = start();
    assertThat(start.headers().get("Set-Cookie"))
        .startsWith("__Host-")
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=600");
    URI callback = confirmed(start, "");
    assertThat(callback.toString()).startsWith("https://bets.example.com/slack/oauth/callback?");
    Response page = back(pages, callback, cookie(start));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;T0ALPHA&gt;", "/ai-bets help").doesNotContain("<T0");
    assertThat(granted)
        .containsExactly(new Grant(TEAM, "Sandbox <T0ALPHA>", workspace.botToken(), "U0ADMIN"));
  }

  @Test
  void installsTheAppInAWorkspaceThatIsAllowed() throws Exception {
    Response start = start();
    Response page = back(pagesFor("T0OMEGA", TEAM), confirmed(start, ""), cookie(start));
    assertThat(page.status()).isEqualTo(200);
    assertThat(granted).extracting(Grant::botToken).containsExactly(workspace.botToken());
  }

  @Test
  void revokesTheTokenOfAWorkspaceThatIsNotAllowed() throws Exception {
    String token = workspace.botToken();
    Response start = start();
    URI callback = confirmed(start, "");
    Response page;
    List<String> lines;
    try (Logged logged = Logged.by(InstallPages.class)) {
      page = back(pagesFor("T0OMEGA"), callback, cookie(start));
      lines = logged.lines();
    }
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body())
        .contains("&lt;T0ALPHA&gt; is not among the workspaces", "allow the workspace T0ALPHA.")
        .doesNotContain(token, "<T0");
    assertThat(granted).isEmpty();
    assertThat(workspace.botToken()).as("revoked").isNotEqualTo(token);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("T0ALPHA", "U0ADMIN", "slack.allowed-workspaces", "token was revoked")
        .doesNotContain(token);
  }

  @Test
  void storesNothingIfTheTokenCannotBeRevoked() throws Exception {
    Response start = start();
    URI callback = confirmed(start, "");
    workspace.faults().fail("auth.revoke", "internal_error");
    try (Logged logged = Logged.by(InstallPages.class)) {
      assertThat(back(pagesFor("E0ALPHA"), callback, cookie(start)).status()).isEqualTo(403);
      assertThat(logged.lines()).singleElement().asString().contains("did not confirm");
    }
    assertThat(granted).isEmpty();
  }

  @Test
  void refusesAStateThatWasUsed() throws Exception {
    Response start = start();
    URI callback = confirmed(start, "");
    back(pages, callback, cookie(start));
    expectRefused(back(pages, callback, cookie(start)), 1);
  }

  @Test
  void refusesAStateOfAnotherBrowser() throws Exception {
    Response start = start();
    URI callback = confirmed(start, "");
    expectRefused(back(pages, callback, cookie(start())), 0);
    expectRefused(back(pages, callback, ""), 0);
    assertThat(back(pages, callback, cookie(start)).status()).isEqualTo(200);
  }

  @Test
  void refusesAStateThatIsForgedOrMissing() throws Exception {
    Response start = start();
    String callback = confirmed(start, "").toString();
    expectRefused(
        back(pages, URI.create(callback.replaceFirst("state=.", "state=")), cookie(start)), 0);
    expectRefused(
        back(pages, URI.create(callback.replaceFirst("&state=.*", "")), cookie(start)), 0);
    expectRefused(back(pages, URI.create(callback + "&state=x"), cookie(start)), 0);
  }

  @ParameterizedTest
  @CsvSource({"600, 200", "601, 400"})
  void acceptsAStateForTenMinutes(long seconds, int status) throws Exception {
    Response start = start();
    URI callback = confirmed(start, "");
    clock.now = clock.now.plus(Duration.ofSeconds(seconds));
    assertThat(back(pages, callback, cookie(start)).status()).isEqualTo(status);
  }

  private void expectRefused(Response page, int installations) {
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("used before", "/slack/oauth/start");
    assertThat(granted).hasSize(installations);
  }

  @Test
  void saysThatItWasDeclined() throws Exception {
    Response start = start();
    Response page = back(pages, confirmed(start, "&deny=1"), cookie(start));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("You declined it");
    assertThat(granted).isEmpty();
  }

  @Test
  void saysThatSlackRefusedIt() throws Exception {
    InstallPages wrong =
        pages("wrong", new PublicAddress(Optional.of("https://bets.example.com"), false));
    Response start = start();
    URI callback = confirmed(start, "");
    Response page = back(wrong, callback, cookie(start));
    assertThat(page.status()).isEqualTo(502);
    assertThat(page.body())
        .contains("did not confirm")
        .doesNotContain("wrong", callback.getQuery().replaceFirst(".*code=([^&]*).*", "$1"));
    assertThat(granted).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true, https, a.example.com, https://a.example.com/slack/oauth/callback",
    "true, https, a.example.com:8443, https://a.example.com:8443/slack/oauth/callback",
    "true, http, a.example.com, ",
    "true, https, evil.com/x?, ",
    "false, https, a.example.com, "
  })
  void believesAProxyOnlyIfItIsTrusted(
      boolean trusted, String protocol, String host, String expected) {
    PublicAddress address = new PublicAddress(Optional.empty(), trusted);
    Request request =
        request(
            "/slack/oauth/start",
            "",
            Map.of("host", "h.com", "x-forwarded-proto", protocol, "x-forwarded-host", host));
    assertThat(address.callback(request)).isEqualTo(Optional.ofNullable(expected));
    assertThat(pages("client-secret", address).apply(request).status())
        .isEqualTo(expected == null ? 500 : 302);
  }

  @Test
  void hasNoOtherPages() {
    assertThat(pages.apply(request("/slack/oauth/", "", Map.of())).status()).isEqualTo(404);
    Request post = new Request("POST", "/slack/oauth/start", "", Map.of(), "");
    assertThat(pages.apply(post).status()).isEqualTo(405);
  }

  @Test
  void refusesToStoreWithoutEnd() {
    for (int i = 0; i < 10_000; i++) {
      storage.installations().begin("s" + i, "b", clock.now, 10_000);
    }
    assertThat(start().status()).isEqualTo(503);
    clock.now = clock.now.plus(Duration.ofMinutes(11));
    assertThat(start().status()).isEqualTo(302);
  }
}
