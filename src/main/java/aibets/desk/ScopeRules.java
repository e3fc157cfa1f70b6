package aibets.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sets of documents may be shown.
 *
 * @param sets names of sets by the id of a channel or of a group of people ({@code S…}), or by
 *     {@link #USUAL}
 */
public record ScopeRules(Map<String, Set<String>> sets) {

  /** In place of an id: everywhere else; all sets if it is not given. */
  public static final String USUAL = "default";

  /** Everything to everybody. */
  public static final ScopeRules NONE = new ScopeRules(Map.of());

  /** Copies the map. */
  public ScopeRules {
    sets =
        sets.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
  }

  Optional<Scope> of(String id) {
    return Optional.ofNullable(sets.get(id)).map(Scope::of);
  }
}
