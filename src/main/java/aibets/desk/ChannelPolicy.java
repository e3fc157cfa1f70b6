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
 * What holds in each channel: what admins say there, or else what the settings say. Thread-safe.
 */
public final class ChannelPolicy {

  private static final String MODE = "mode";
  private static final String SETS = "documents";

  private final Rules rules;
  private final ChannelSettings kept;

  /** Only this process changes what is kept, so a message costs no query. */
  private final Map<Place, String> said = new ConcurrentHashMap<>();

  private record Place(String channel, String name) {}

  /** What the bot does with the messages of a channel that nobody addressed to it. */
  public enum Mode {
    /** Nothing. */
    MENTIONS,
    /** It answers questions that the documents answer, and is silent otherwise. */
    AUTO,
    /** It takes each for a question. */
    ALL
  }

  /**
   * What the settings say of channels; admins may say otherwise.
   *
   * @param sets names of the sets of documents that may be shown, by the id of a channel or of a
   *     group of people ({@code S…}), or by {@link #USUAL}
   * @param modes how messages are taken, by the id of a channel; elsewhere {@link Mode#MENTIONS}
   */
  public record Rules(Map<String, Set<String>> sets, Map<String, Mode> modes) {

    /** In place of an id: everywhere else; all sets if it is not given. */
    public static final String USUAL = "default";

    /** Everything to everybody who speaks to the bot. */
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
   * By rules, where nothing else is kept.
   *
   * @throws aibets.storage.StorageException if what is kept cannot be read: then a channel might be
   *     shown more than admins want
   */
  public ChannelPolicy(Rules rules, ChannelSettings kept) {
    this.rules = rules;
    this.kept = kept;
    kept.all().forEach(each -> said.put(new Place(each.channel(), each.name()), each.value()));
  }

  /** How messages are taken that nobody addressed to the bot. */
  public Mode mode(String channel) {
    return said(channel, MODE)
        .map(Mode::valueOf)
        .orElseGet(() -> rules.modes().getOrDefault(channel, Mode.MENTIONS));
  }

  /** Sets how messages are taken; empty for what the settings say. */
  public void take(String channel, Optional<Mode> mode) {
    say(channel, MODE, mode.map(Mode::name));
  }

  /** Names of the sets that may be shown in a channel, in order. */
  public Set<String> sets(String channel) {
    return new TreeSet<>(
        said(channel, SETS)
            .map(names -> Set.of(names.split("\n", -1)))
            .or(() -> Optional.ofNullable(rules.sets().get(channel)))
            .orElseGet(() -> rules.sets().getOrDefault(Rules.USUAL, Set.of(Scope.ALL))));
  }

  /** Sets which sets may be shown in a channel; empty for what the settings say. */
  public void show(String channel, Optional<Set<String>> sets) {
    say(channel, SETS, sets.map(names -> String.join("\n", new TreeSet<>(names))));
  }

  /** What may be shown where people are with the bot alone, whoever they are. */
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
