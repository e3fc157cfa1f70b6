package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Implements auth.test, users.info, users.list, usergroups.list, usergroups.users.list, bots.info,
 * team.info, reactions.add and reactions.remove.
 */
final class DirectoryMethods {

  private final Workspace workspace;
  private final Places places;

  DirectoryMethods(Workspace workspace, Places places) {
    this.workspace = workspace;
    this.places = places;
  }

  List<Method> all() {
    return List.of(
        Method.of("auth.test", Rule.TIER_4, "", arguments -> self()),
        Method.of("users.info", Rule.TIER_4, "users:read", this::user),
        Method.of("users.list", Rule.TIER_2, "users:read", arguments -> users()),
        Method.of("usergroups.list", Rule.TIER_2, "usergroups:read", arguments -> groups()),
        Method.of("usergroups.users.list", Rule.TIER_2, "usergroups:read", this::members),
        Method.of("bots.info", Rule.TIER_3, "users:read", arguments -> bot()),
        Method.of("team.info", Rule.TIER_3, "team:read", arguments -> team()),
        Method.of("reactions.add", Rule.TIER_3, "reactions:write", this::react),
        Method.of("reactions.remove", Rule.TIER_2, "reactions:write", this::unreact));
  }

  private ObjectNode self() {
    return Json.object()
        .put("url", "https://" + Identity.DOMAIN + ".slack.com/")
        .put("team", Identity.TEAM_NAME)
        .put("team_id", workspace.team())
        .put("user", places.person(Identity.BOT_USER).name())
        .put("user_id", Identity.BOT_USER)
        .put("bot_id", Identity.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode user(Arguments arguments) {
    return Json.object().set("user", places.person(arguments.text("user")).json());
  }

  private ObjectNode users() {
    ObjectNode answer = Json.object();
    ArrayNode members = answer.putArray("members");
    workspace.people().forEach(person -> members.add(person.json()));
    return answer;
  }

  /** There is one group, of all admins. */
  private static ObjectNode groups() {
    ObjectNode answer = Json.object();
    answer
        .putArray("usergroups")
        .addObject()
        .put("id", Identity.ADMINS)
        .put("name", "Admins")
        .put("handle", Identity.ADMINS_HANDLE);
    return answer;
  }

  /** Returns the members of the only group, which contains all admins. */
  private ObjectNode members(Arguments arguments) {
    if (!arguments.text("usergroup").equals(Identity.ADMINS)) {
      throw new Refusal("no_such_subteam");
    }
    ObjectNode answer = Json.object();
    ArrayNode users = answer.putArray("users");
    workspace.people().stream().filter(Person::admin).map(Person::id).forEach(users::add);
    return answer;
  }

  private ObjectNode bot() {
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", Identity.BOT)
        .put("app_id", Identity.APP)
        .put("user_id", Identity.BOT_USER)
        .put("name", places.person(Identity.BOT_USER).name());
    return answer;
  }

  private ObjectNode team() {
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", workspace.team())
        .put("name", Identity.TEAM_NAME)
        .put("domain", Identity.DOMAIN);
    return answer;
  }

  private ObjectNode react(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    String emoji = arguments.text("name");
    if (!emoji.matches("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")) {
      throw new Refusal("invalid_name");
    }
    StoredMessage before = places.message(channel, arguments.text("timestamp"));
    StoredMessage after =
        before.reacted(Identity.BOT_USER, emoji).orElseThrow(() -> new Refusal("already_reacted"));
    workspace.react(after);
    return Json.object();
  }

  private ObjectNode unreact(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    StoredMessage before = places.message(channel, arguments.text("timestamp"));
    workspace.react(
        before
            .unreacted(Identity.BOT_USER, arguments.text("name"))
            .orElseThrow(() -> new Refusal("no_reaction")));
    return Json.object();
  }
}
