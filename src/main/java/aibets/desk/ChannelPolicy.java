package aibets.desk;

import aibets.storage.ChannelSettings;
import aibets.storage.ChannelSettings.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The settings of each channel: those made by admins there, or else the configured ones.
 * Thread-safe.
 */
public final class ChannelPolicy {

  private static final String MODE = "mode";
  private static final String SETS = "documents";

  private final Rules rules;
  private final ChannelSettings kept;

  /** A cache, so that messages need no query. */
  private final Map<Place, String> said = new ConcurrentHashMap<>();

  private record Place(String channel, String name) {}

  /** How the bot handles messages in a channel that are not addressed to it. */
  public enum Mode {
    /** Nothing. */
    MENTIONS,
    /** Answers questions that the documents answer, and otherwise stays silent. */
    AUTO,
    /** Treats every message as a question. */
    ALL
  }

  /**
   * The configured settings of channels, which admins can override.
   *
   * @param sets names of the visible document sets by id of a channel or user group ({@code S…}),
   *     or by {@link #USUAL}
   * @param modes by channel id; the default is {@link Mode#MENTIONS}
   */
  public record Rules(Map<String, Set<String>> sets, Map<String, Mode> modes) {

    /** In place of an id: everywhere else; all sets if it is not given. */
    public static final String USUAL = "default";

    /** Everything for everyone who addresses the bot. */
    public static final Rules NONE = new Rules(Map.of(), Map.of());

    /** Copies the maps. */
    public Rules {
      sets =
          sets.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
      modes = Map.copyOf(modes);
    }

    Optional<Scope> of(String id) {
      return Optional.ofNullable(sets.get(id)).map(Scope::of);
    }
  }

  /**
   * Applies rules where no other setting is stored.
   *
   * @throws aibets.storage.StorageException if the stored settings cannot be read, because a
   *     channel might then show more than its admins want
   */
  public ChannelPolicy(Rules rules, ChannelSettings kept) {
    this.rules = rules;
    this.kept = kept;
    refresh();
  }

  /** Reads the stored settings, which other processes may have changed. */
  public synchronized void refresh() {
    Map<Place, String> stored =
        kept.all().stream()
            .collect(
                Collectors.toMap(each -> new Place(each.channel(), each.name()), Setting::value));
    said.putAll(stored);
    said.keySet().retainAll(stored.keySet());
  }

  /** Returns how to handle messages that are not addressed to the bot. */
  public Mode mode(String channel) {
    return said(channel, MODE)
        .map(Mode::valueOf)
        .orElseGet(() -> rules.modes().getOrDefault(channel, Mode.MENTIONS));
  }

  /**
   * Sets how to handle messages that are not addressed to the bot; empty for the configured mode.
   */
  public void take(String channel, Optional<Mode> mode) {
    say(channel, MODE, mode.map(Mode::name));
  }

  /** Returns the names of the visible sets in a channel, in order. */
  public Set<String> sets(String channel) {
    return new TreeSet<>(
        said(channel, SETS)
            .map(names -> Set.of(names.split("\n", -1)))
            .or(() -> Optional.ofNullable(rules.sets().get(channel)))
            .orElseGet(() -> rules.sets().getOrDefault(Rules.USUAL, Set.of(Scope.ALL))));
  }

  /** Sets the visible sets of a channel; empty for the configured ones. */
  public void show(String channel, Optional<Set<String>> sets) {
    say(channel, SETS, sets.map(names -> String.join("\n", new TreeSet<>(names))));
  }

  /** Returns what everyone may see in a conversation with the bot alone. */
  Scope usual() {
    return rules.of(Rules.USUAL).orElse(Scope.PUBLIC);
  }

  Rules rules() {
    return rules;
  }

  private Optional<String> said(String channel, String name) {
    return Optional.ofNullable(said.get(new Place(channel, name)));
  }

  private synchronized void say(String channel, String name, Optional<String> value) {
    Place place = new Place(channel, name);
    value.ifPresentOrElse(
        text -> {
          kept.set(new Setting(channel, name, text));
          said.put(place, text);
        },
        () -> {
          kept.reset(channel, name);
          said.remove(place);
        });
  }
}
