package aibets.disagreement;

import aibets.english.SentenceSimilarity;
import aibets.english.Words;
import aibets.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Detects documents that make the same statement with different names. Sentences worded differently
 * are never compared, because it would be a guess which name answers.
 */
final class Namings {

  private static final int MAX_WORDS = 4;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}.*|\\p{N}{1,2}|of|the|and|de|in|for");

  private final Set<String> question;
  private final List<RankedSentence> sentences;
  private final Map<String, Set<String>> words = new HashMap<>();

  Namings(String question, List<RankedSentence> sentences) {
    this.question = Set.copyOf(Words.of(question));
    this.sentences = sentences;
  }

  /** Returns two sides, or none. */
  List<List<Statement>> sides() {
    for (int i = 0; i < sentences.size(); i++) {
      for (int j = i + 1; j < sentences.size(); j++) {
        RankedSentence one = sentences.get(i);
        RankedSentence other = sentences.get(j);
        if (one.document().id().equals(other.document().id())) {
          continue;
        }
        Optional<String> name = name(one.text(), other.text());
        Optional<String> otherName = name.isEmpty() ? name : name(other.text(), one.text());
        if (name.isPresent() && otherName.isPresent()) {
          return List.of(side(name.get(), otherName.get()), side(otherName.get(), name.get()));
        }
      }
    }
    return List.of();
  }

  private List<Statement> side(String name, String other) {
    return sentences.stream()
        .filter(each -> each.text().contains(name) && !each.text().contains(other))
        .map(each -> new Statement(each, Optional.empty(), name))
        .toList();
  }

  /** Returns the name in a sentence where a similar sentence has another one. */
  private Optional<String> name(String sentence, String like) {
    Set<String> own = wordsOf(sentence);
    Set<String> others = wordsOf(like);
    Set<String> different = without(own, others);
    return SentenceSimilarity.areNearDuplicates(own, others) && isName(different)
        ? run(sentence, different::contains)
        : Optional.empty();
  }

  private boolean isName(Set<String> words) {
    return !words.isEmpty()
        && words.size() <= MAX_WORDS
        && words.stream().anyMatch(word -> Character.isUpperCase(word.charAt(0)))
        && words.stream().allMatch(word -> NAME.matcher(word).matches())
        && words.stream().noneMatch(word -> question.containsAll(Words.of(word)));
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    return words.stream()
        .filter(word -> !others.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the longest run of matching words, verbatim. */
  private static Optional<String> run(String sentence, Predicate<String> sought) {
    List<String> best = List.of();
    List<String> current = new ArrayList<>();
    for (String word : words(sentence, new ArrayList<>())) {
      if (sought.test(word)) {
        current.add(word);
        best = current.size() > best.size() ? List.copyOf(current) : best;
      } else {
        current.clear();
      }
    }
    String name = String.join(" ", best);
    return best.isEmpty() || !sentence.contains(name) ? Optional.empty() : Optional.of(name);
  }

  private Set<String> wordsOf(String text) {
    return words.computeIfAbsent(text, Namings::words);
  }

  private static Set<String> words(String text) {
    return words(text, new LinkedHashSet<>());
  }

  private static <C extends Collection<String>> C words(String text, C into) {
    Words.in(text).forEach(word -> into.add(word.group()));
    return into;
  }
}
