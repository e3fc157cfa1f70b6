package aibets.httpmode;

import aibets.http.Request;
import aibets.http.Response;
import java.util.function.Function;

/** Passes on requests that Slack has signed, and refuses all others. */
final class Verified implements Function<Request, Response> {

  /** The path of all requests: events, commands and interactions. */
  static final String PATH = "/slack/events";

  private static final Response UNSIGNED =
      new Response(
          401,
          Response.TEXT,
          "Not signed by Slack within the last five minutes with this bot's signing secret.\n");

  private final Signatures signatures;
  private final Function<Request, Response> genuine;

  /**
   * Creates a filter.
   *
   * @param genuine responds to the requests that Slack has signed
   */
  Verified(Signatures signatures, Function<Request, Response> genuine) {
    this.signatures = signatures;
    this.genuine = genuine;
  }

  @Override
  public Response apply(Request request) {
    if (!request.path().equals(PATH)) {
      return new Response(404, Response.TEXT, "Slack's requests go to " + PATH + ".\n");
    }
    if (!request.method().equals("POST")) {
      return new Response(405, Response.TEXT, "Slack sends POST here.\n");
    }
    return signatures.matches(request) ? genuine.apply(request) : UNSIGNED;
  }
}
