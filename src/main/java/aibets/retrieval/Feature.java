package aibets.retrieval;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What speaks for a sentence, each a number, mostly 0 to 1; {@link RankingModel} says how they
 * count together.
 */
public enum Feature {
  /**
   * Best matches of the question's tokens, those elsewhere in the passage counting a little less;
   * rare tokens weigh more.
   */
  LATE_INTERACTION,
  /** The same with the weights of the tokens closer together (their square roots). */
  EVEN_LATE_INTERACTION,
  /** Best matches within the sentence alone. */
  OWN_TOKENS,
  /** Best matches anywhere in the passage, its title and heading. */
  PASSAGE_TOKENS,
  /** The same, all tokens weighing alike: MaxSim as it is (Khattab and Zaharia 2020). */
  EQUAL_PASSAGE_TOKENS,
  /**
   * How much better other candidates match the question's tokens than the passage does: the mean
   * square of what it lacks, 0 if it matches each of them best.
   */
  MATCHED_ELSEWHERE,
  /** Best matches within the sentence before it, 0 if there is none. */
  TOKENS_BEFORE,
  /** Cosine of the question and the mean of the sentence's tokens. */
  DENSE_SENTENCE,
  /** Cosine of the question and the passage. */
  DENSE_PASSAGE,
  /** BM25 of the passage, as a share of the best. */
  BM25,
  /** How much of the question's weight stands in the sentence, letter by letter. */
  SAME_TOKENS,
  /**
   * How much of the question's weight stands in the passage, its title and heading, letter by
   * letter.
   */
  SAME_TOKENS_IN_PASSAGE,
  /**
   * How many of the question's pairs of neighbouring tokens stand side by side in the passage too,
   * by weight.
   */
  SAME_PAIRS_IN_PASSAGE,
  /**
   * How far the sentence's best matches go beyond a cosine of one half, squared: what says the
   * question once more seldom answers it, so that ever better matches count ever less.
   */
  REPEATED_TOKENS,
  /** The best match of that content word of the question that the sentence matches least. */
  WEAKEST_TOKEN,
  /** The best match of the question word: its vector is near to what could stand in its place. */
  QUESTION_WORD,
  /** The best match of the token behind the question word, as "year" in "which year". */
  AFTER_QUESTION_WORD,
  /** Whether the sentence holds what was asked for: a person, a date, an amount ... */
  ASKED_KIND,
  /** Whether the sentence is a question itself. */
  IS_QUESTION,
  /** Whether the sentence opens its passage. */
  OPENS_PASSAGE,
  /** The sentence's score before anything was read; only of what was ranked after reading. */
  FOUND,
  /** The score of its passage before anything was read; likewise. */
  FOUND_PASSAGE,
  /** Whether the sentence was read together with the question; the ones below are 0 if not. */
  READ,
  /** The reader's log-odds that the passage answers. */
  ANSWERS,
  /** The reader's log-odds that this sentence answers, against that none does. */
  EVIDENCE,
  /** The reader's log-odds that some words of the sentence answer, against that none do. */
  ANSWER_WORDS;

  /** What ranks what was only found. */
  public static final Set<Feature> OF_FOUND =
      Collections.unmodifiableSet(EnumSet.range(LATE_INTERACTION, OPENS_PASSAGE));

  /** What ranks what was read. */
  public static final Set<Feature> OF_READ =
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
