package aibets.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts typed text to Slack's format: escapes control characters, replaces names of users and
 * channels by ids, and links URLs (docs.slack.dev/messaging/formatting-message-text).
 */
final class Typed {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");
  private static final String END = "(?![A-Za-z0-9_-])";

  private final Collection<Person> people;
  private final Collection<Channel> channels;

  Typed(Workspace workspace) {
    this.people = workspace.people();
    this.channels = workspace.channels();
  }

  String stored(String text) {
    String escaped = escape(text);
    String linked =
        ADDRESS
            .matcher(escaped)
            .replaceAll(match -> Matcher.quoteReplacement("<" + match.group() + ">"));
    return named(linked);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String named(String text) {
    String named = text;
    List<Person> longestFirst =
        people.stream()
            .sorted(Comparator.comparingInt((Person person) -> person.name().length()).reversed())
            .toList();
    for (Person person : longestFirst) {
      named = replace(named, "@" + person.name(), "<@" + person.id() + ">");
    }
    for (Channel channel : channels) {
      if (!channel.direct()) {
        named =
            replace(named, "#" + channel.name(), "<#" + channel.id() + "|" + channel.name() + ">");
      }
    }
    return named;
  }

  private static String replace(String text, String name, String by) {
    return text.replaceAll("(?<![\\w<])" + Pattern.quote(name) + END, Matcher.quoteReplacement(by));
  }
}
