package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user known to the workspace.
 *
 * @param role as shown on the page
 * @param home id of the workspace
 */
record Person(String id, String name, String realName, String role, Kind kind, String home) {

  /** The kind of a user. */
  enum Kind {
    MEMBER,
    ADMIN,
    /** Sees only the channels to which they were invited. */
    GUEST,
    /** A member of another organization in a channel shared by Slack Connect. */
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

  /** Returns the id of the user's workspace. */
  String team() {
    return stranger() ? Identity.OTHER_TEAM : home;
  }

  /** Returns the user in the format of users.info. */
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
      // Slack reports false for members of shared channels, too; only the team id differs.
      json.put("is_stranger", false);
    }
    json.putObject("profile").put("display_name", name).put("real_name", realName);
    return json;
  }
}
