package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A member of the workspace.
 *
 * @param role what the page says of the person
 */
record Person(String id, String name, String realName, String role, boolean admin, boolean bot) {

  /** As users.info shows it. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("team_id", Identity.TEAM)
            .put("name", name)
            .put("real_name", realName)
            .put("deleted", false)
            .put("is_admin", admin)
            .put("is_owner", admin)
            .put("is_bot", bot)
            .put("is_app_user", false)
            .put("tz", "Europe/London")
            .put("role", role);
    json.putObject("profile").put("display_name", name).put("real_name", realName);
    return json;
  }
}
