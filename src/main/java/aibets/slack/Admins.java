package aibets.slack;

import java.util.Set;

/** Who may do what admins do. Thread-safe. */
final class Admins {

  private final Set<String> users;

  Admins(Set<String> users) {
    this.users = Set.copyOf(users);
  }

  /** Whether somebody is one; may ask Slack, so never while Slack waits. */
  boolean include(String user) {
    return users.contains(user);
  }
}
