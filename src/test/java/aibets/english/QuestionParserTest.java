package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.question.AnswerType;
import aibets.question.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "How much did AMI Labs raise?; MONEY",
        "what is the budget for travel; MONEY",
        "What is AMI Labs worth?; VALUATION",
        "What share of revenue goes to research?; PERCENT",
        "how many percent of users stay; PERCENT",
        "How much faster is the hybrid?; MULTIPLE",
        "What does it score on RULER?; SCORE",
        "How many bakers work there?; COUNT",
        "how many days of leave do I get; DURATION",
        "How long is the deadline?; DURATION",
        "When was the firm founded?; DATE",
        "date of the launch; DATE",
        "How tall is the tower?; MEASURE",
        "Who raised $5M?; PERSON",
        "Which firm raised the most money?; OTHER",
        "Where is the office?; PLACE",
        "Why did he leave when he did?; REASON",
        "What is a world model?; DEFINITION",
        "Does it scale?; OTHER"
      })
  void recognizesTheKindOfAnswerAskedFor(String question, AnswerType type) {
    assertThat(QuestionParser.parse(question).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "How much did AMI Labs raise?; ami labs; raise",
        "when did Yann LeCun leave Meta; yann lecun, meta; leave",
        "Nvidia's stake in World Labs; nvidia, world labs; stake",
        "JEPA vs Transformers; jepa, transformers; -",
        "How long is the deadline for expense claims?; -; deadline, expense",
        "What happened on 3 June 1841 at Acme Works?; 3 june 1841, acme works; -",
        "Is C++ faster than GPT-5.4?; c, gpt 5 4; faster"
      })
  void findsWhatItIsAbout(String question, String names, String words) {
    Question parsed = QuestionParser.parse(question);
    assertThat(String.join(", ", parsed.names())).isEqualTo(names == null ? "" : names);
    assertThat(String.join(", ", parsed.words())).isEqualTo(words == null ? "" : words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Is scaling a dead end?; true; false",
        "Who believes in world models?; true; false",
        "What do critics say about JEPA?; true; false",
        "Did AMI Labs raise money?; false; true",
        "Is it worth more than $1B?; false; false",
        "How long did she work there?; false; true",
        "Where is the office?; false; false"
      })
  void distinguishesOpinionsAndThePast(String question, boolean opinion, boolean past) {
    assertThat(QuestionParser.parse(question).opinion()).isEqualTo(opinion);
    assertThat(QuestionParser.parse(question).past()).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({
    "what does JEPA stand for,true",
    "UN meaning,true",
    "who met at the UN?,false",
    "what are the letters of AMI,true"
  })
  void recognizesAQuestionAboutAMeaning(String question, boolean asked) {
    assertThat(QuestionParser.askForMeaning(question)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who funded AMI Labs?",
        "who funded AMI Labs",
        "how much did they raise",
        "Does anybody know who funded it??",
        "Hi all. When was it founded? Thanks!",
        "which round did they raise",
        "(who's their CEO?)"
      })
  void recognizesAQuestion(String text) {
    assertThat(QuestionParser.isQuestion(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chips are dear.",
        "Who knows",
        "What a day is this!",
        "What we need is coffee.",
        "When I was there it rained.",
        "Why? Because they can, and they did it before.",
        "See https://example.com/?q=who",
        "Thanks a lot",
        ""
      })
  void recognizesNothingElseAsAQuestion(String text) {
    assertThat(QuestionParser.isQuestion(text)).isFalse();
  }
}
