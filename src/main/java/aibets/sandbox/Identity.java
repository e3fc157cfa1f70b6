package aibets.sandbox;

/** The ids of what there is one of. */
final class Identity {

  static final String TEAM = "T0SANDBOX";

  /** Of the organisation that a channel is shared with. */
  static final String OTHER_TEAM = "T0PARTNER";

  static final String TEAM_NAME = "Sandbox";
  static final String DOMAIN = "sandbox";
  static final String APP = "A0SANDBOX";
  static final String BOT_USER = "U0BOT";
  static final String BOT = "B0BOT";

  /** Another app, which the workspace has installed. */
  static final String OTHER_BOT = "B0OTHER";

  /** Who speaks for Slack itself. */
  static final String SLACKBOT = "USLACKBOT";

  /** The user group of all admins. */
  static final String ADMINS = "S0ADMINS";

  static final String ADMINS_HANDLE = "admins";

  private Identity() {}
}
