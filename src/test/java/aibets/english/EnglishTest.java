package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, stems, names and sentences: everything the program knows about English. */
class EnglishTest {

  @ParameterizedTest
  @CsvSource({
    "backers,true",
    "localised,true",
    "localized,true",
    "PARIS,true",
    "paris,true",
    "hybird,false",
    "bakced,false"
  })
  void knowsWordsOfBothSpellings(String word, boolean known) {
    assertThat(new Lexicon().contains(word)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"companies,company", "employees,employee", "labs,lab", "glass,glass"})
  void findsTheSingular(String plural, String singular) {
    assertThat(Plurals.singular(plural)).isEqualTo(singular);
  }

  @ParameterizedTest
  @CsvSource({
    "The labs were founded and funded.,funding lab,true",
    "The lab was founded.,funding lab,false",
    "JEPA's limits,jepa limit,true"
  })
  void findsWordsInAnyForm(String text, String words, boolean found) {
    assertThat(Pair.isNamedIn(text, words)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "raised,raising,true",
    "left,departed,true",
    "funding,raise,true",
    "raise,leave,false",
    "bakery,bakeries,true"
  })
  void recognizesStatementsThatSayTheSame(String word, String other, boolean same) {
    assertThat(Synonyms.shipped().remembering().isSaidIn(word, Words.of(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Byron left Acme Works in May.|Byron left Acme for good.|ada byron|true",
        "Ada Byron left.|Byron lane|ada byron|true",
        "the World Labs office|-|world labs|true",
        "the other labs|-|world labs|false",
        "GPT-5.4 is out|-|gpt 5 4|true",
        "GPT-5 II is out|-|gpt 5|false"
      })
  void findsANameInATextEvenByItsLastWord(String text, String by, String name, boolean found) {
    assertThat(Name.of(name).isIn(text)).isEqualTo(found);
    assertThat(by.equals("-") || Name.of(name).isIn(by)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "In 2024 Meta raised,2024;meta",
    "On 2026-01-22 LeCun left,2026 01 22;lecun",
    "In June Acme Works left,june;acme works",
    "On 3 June 1841 Ada Byron left,3 june 1841;ada byron",
    "the 2024 Olympics,2024 olympics",
    "who sang for 3 Doors Down,3 doors down",
    "at 10 Downing Street,10 downing street"
  })
  void treatsADateBeforeANameAsItsOwn(String text, String names) {
    assertThat(Name.in(text)).extracting(Name::toString).containsExactly(names.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the tower in Rome is 90 metres tall|the tower in Pisa is 90 metres tall|true",
        "the tower in Rome is 90 metres tall|a tower stands in Rome|false",
        "in Rome|in Rome|false"
      })
  void recognizesNearDuplicates(String one, String other, boolean alike) {
    assertThat(SentenceSimilarity.areNearDuplicates(words(one), words(other))).isEqualTo(alike);
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Words.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "It was founded in May.,true",
    "The company was founded in May.,true",
    "Items are listed.,false",
    "The baker left.,false"
  })
  void recognizesASentenceThatLeansOnTheOneBefore(String sentence, boolean refersBack) {
    assertThat(Sentences.refersBack(sentence)).isEqualTo(refersBack);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It raised $1B, while Acme raised $2B.|$2B|Acme raised $2B.",
        "Acme raised $2B, and it hired.|$2B|Acme raised $2B",
        "Acme raised $2B.|$2B|Acme raised $2B."
      })
  void findsTheClauseAroundAValue(String sentence, String value, String clause) {
    int start = sentence.indexOf(value);
    assertThat(Clauses.around(sentence, start, start + value.length())).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is valued at $3B.|$3B|true",
        "It is worth about $3B.|$3B|true",
        "at a $3B valuation|$3B|true",
        "It raised $1B at $3B.|$3B|true",
        "It raised $3B.|$3B|false"
      })
  void distinguishesAValuationFromAPayment(String sentence, String value, boolean valuation) {
    int start = sentence.indexOf(value);
    assertThat(new ValueContext(sentence, start, start + value.length()).isValuation())
        .isEqualTo(valuation);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "What JEPA is,What is JEPA?",
        "The Seed Round,What do the documents say about the Seed Round?",
        "Why it matters?,Why it matters?",
        "Introduction,-",
        "2026-03 notes,-"
      })
  void turnsHeadingsIntoQuestions(String heading, String question) {
    assertThat(HeadingQuestions.question(heading).orElse(null)).isEqualTo(question);
  }

  @Test
  void treatsNoStopWordAsAName() {
    assertThat(Name.in("The Who and The Band")).extracting(Name::toString).containsExactly("band");
  }
}
