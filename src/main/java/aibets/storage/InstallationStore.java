package aibets.storage;

import java.time.Instant;
import java.util.List;

/** Where the app is installed, and installations that somebody has begun. */
public interface InstallationStore {

  /**
   * An installation of the app. Its text does not show the token.
   *
   * @param id of the workspace ({@code T…}) or organization ({@code E…})
   * @param name of the workspace or organization, at most 255 characters
   * @param token the encrypted token of the bot, at most 2,000 characters
   * @param installedAt when it was installed last
   * @param installedBy id of the user
   */
  record Installation(
      String id, String name, String token, Instant installedAt, String installedBy) {

    @Override
    public String toString() {
      return "Installation[" + id + ", " + name + ", " + installedAt + ", " + installedBy + "]";
    }
  }

  /** Returns all installations by id. */
  List<Installation> all();

  /** Adds an installation, or replaces the one with the same id. */
  void save(Installation installation);

  /**
   * Deletes an installation unless it was installed again.
   *
   * @param until the latest time at which it may have been installed
   * @return false if there was none
   */
  boolean delete(String id, Instant until);

  /**
   * Replaces the token of an installation, unless it was replaced or deleted meanwhile.
   *
   * @param before the token until now
   */
  void replaceToken(String id, String before, String after);

  /**
   * Remembers that somebody has begun to install the app.
   *
   * @param state identifies it, at most 255 characters
   * @param browser in which it was begun, at most 255 characters
   * @param most the maximum number of those begun
   * @return false if there are too many
   */
  boolean begin(String state, String browser, Instant now, int most);

  /**
   * Ends an installation that was begun; succeeds once.
   *
   * @param since the earliest time at which it may have been begun
   * @return false if none was begun in this browser since then, or if it was ended
   */
  boolean end(String state, String browser, Instant since);

  /** Deletes what was begun earlier. */
  void forgetBegunBefore(Instant time);
}
