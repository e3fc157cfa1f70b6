package aibets.retrieval;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Ranking features of a sentence, mostly from 0 to 1; {@link RankingModel} has their weights. */
public enum Feature {
  /**
   * Best matches of the question's tokens, weighted by their rarity; matches elsewhere in the
   * passage count slightly less.
   */
  LATE_INTERACTION,
  /** The same, weighted by the square root. */
  EVEN_LATE_INTERACTION,
  /** Best matches within the sentence only. */
  OWN_TOKENS,
  /** Best matches anywhere in the passage, its title and heading. */
  PASSAGE_TOKENS,
  /** The same without weights: plain MaxSim (Khattab and Zaharia 2020). */
  EQUAL_PASSAGE_TOKENS,
  /**
   * How much better other candidates match the question's tokens than this passage: the mean
   * squared shortfall, 0 if it has the best match of each token.
   */
  MATCHED_ELSEWHERE,
  /** Best matches within the previous sentence, 0 if there is none. */
  TOKENS_BEFORE,
  /** Cosine of the question and the mean of the sentence's tokens. */
  DENSE_SENTENCE,
  /** Cosine of the question and the passage. */
  DENSE_PASSAGE,
  /** BM25 score of the passage, as a share of the best one. */
  BM25,
  /** Share of the question's weight in tokens that occur verbatim in the sentence. */
  SAME_TOKENS,
  /**
   * Share of the question's weight in tokens that occur verbatim in the passage, its title or
   * heading.
   */
  SAME_TOKENS_IN_PASSAGE,
  /**
   * Weighted share of the question's adjacent token pairs that are also adjacent in the passage.
   */
  SAME_PAIRS_IN_PASSAGE,
  /**
   * Squared excess of the sentence's best matches over a cosine of 0.5: a sentence that merely
   * repeats the question rarely answers it, so better matches have diminishing returns.
   */
  REPEATED_TOKENS,
  /** Lowest best match of any content word of the question. */
  WEAKEST_TOKEN,
  /** Best match of the question word, whose vector is close to possible answers. */
  QUESTION_WORD,
  /** Best match of the token after the question word, such as "year" in "which year". */
  AFTER_QUESTION_WORD,
  /** Whether the sentence contains the kind of answer asked for: a person, a date, an amount … */
  ASKED_KIND,
  /** Whether the sentence is itself a question. */
  IS_QUESTION,
  /** Whether the sentence is the first of its passage. */
  OPENS_PASSAGE,
  /** The sentence's score before reading; only in rankings after reading. */
  FOUND,
  /** The passage score before reading; likewise. */
  FOUND_PASSAGE,
  /** Whether the sentence was read; if not, the following features are 0. */
  READ,
  /** The reading model's log-odds that the passage answers. */
  ANSWERS,
  /** The reading model's log-odds that this sentence answers, relative to none. */
  EVIDENCE,
  /** The reading model's log-odds that words of the sentence answer, relative to none. */
  ANSWER_WORDS;

  /** The features for ranking before reading. */
  public static final Set<Feature> WITHOUT_READER =
      Collections.unmodifiableSet(EnumSet.range(LATE_INTERACTION, OPENS_PASSAGE));

  /** The features for ranking after reading. */
  public static final Set<Feature> WITH_READER =
      Collections.unmodifiableSet(
          EnumSet.of(
              FOUND,
              FOUND_PASSAGE,
              DENSE_SENTENCE,
              DENSE_PASSAGE,
              READ,
              ANSWERS,
              EVIDENCE,
              ANSWER_WORDS));
}
