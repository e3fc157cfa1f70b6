package aibets.sandbox;

/** Ids of unique objects. */
final class Identity {

  static final String TEAM = "T0SANDBOX";

  /** The organization that a channel is shared with. */
  static final String OTHER_TEAM = "T0PARTNER";

  static final String TEAM_NAME = "Sandbox";
  static final String DOMAIN = "sandbox";
  static final String APP = "A0SANDBOX";
  static final String BOT_USER = "U0BOT";
  static final String BOT = "B0BOT";

  /** Another app installed in the workspace. */
  static final String OTHER_BOT = "B0OTHER";

  /** Slackbot, the author of Slack's own messages. */
  static final String SLACKBOT = "USLACKBOT";

  /** The user group of all admins. */
  static final String ADMINS = "S0ADMINS";

  static final String ADMINS_HANDLE = "admins";

  private Identity() {}
}
