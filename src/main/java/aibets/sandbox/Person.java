package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody whom the workspace knows.
 *
 * @param role what the page says of the person
 */
record Person(String id, String name, String realName, String role, Kind kind) {

  /** What a person is to the workspace. */
  enum Kind {
    MEMBER,
    ADMIN,
    /** Sees the channels to which they were invited, and no others. */
    GUEST,
    /** Of another organisation, in a channel that Slack Connect shares with it. */
    STRANGER,
    APP
  }

  boolean admin() {
    return kind == Kind.ADMIN;
  }

  boolean bot() {
    return kind == Kind.APP;
  }

  boolean stranger() {
    return kind == Kind.STRANGER;
  }

  /** The id of the workspace that the person belongs to. */
  String team() {
    return stranger() ? Identity.OTHER_TEAM : Identity.TEAM;
  }

  /** As users.info shows it. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("team_id", team())
            .put("name", name)
            .put("real_name", realName)
            .put("deleted", false)
            .put("is_admin", admin())
            .put("is_owner", admin())
            .put("is_restricted", kind == Kind.GUEST)
            .put("is_ultra_restricted", false)
            .put("is_bot", bot())
            .put("is_app_user", false)
            .put("tz", "Europe/London")
            .put("role", role);
    if (stranger()) {
      // So it is for somebody with whom a channel is shared: the other team is what tells.
      json.put("is_stranger", false);
    }
    json.putObject("profile").put("display_name", name).put("real_name", realName);
    return json;
  }
}
