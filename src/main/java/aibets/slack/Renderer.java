package aibets.slack;

import aibets.answer.Answer;
import aibets.desk.Outcome;
import aibets.desk.PlainText;
import aibets.english.SmallTalk;
import aibets.indexing.ReloadReport;
import aibets.storage.AnswerStore;
import aibets.storage.AnswerStore.Given;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders everything that the bot says in Slack, within Slack's limits whatever the input. */
final class Renderer {

  private static final int NAMED = 10;

  private final Labels labels;

  Renderer(Labels labels) {
    this.labels = labels;
  }

  Labels labels() {
    return labels;
  }

  /** Renders outcomes other than answers and overviews. */
  Message of(Outcome outcome) {
    if (outcome instanceof Outcome.Notice notice) {
      return sentence(NoticeText.of(notice));
    }
    if (outcome instanceof Outcome.Sentence sentence) {
      return sentence(sentence.text());
    }
    if (outcome instanceof Outcome.Failed failed) {
      return failure(failed.reference());
    }
    if (outcome instanceof Outcome.SmallTalk talk) {
      return smallTalk(talk.text(), talk.examples());
    }
    if (outcome instanceof Outcome.Choice choice) {
      return unclear(choice.questions());
    }
    if (outcome instanceof Outcome.CutOff cutOff) {
      return cutOff(cutOff.question());
    }
    if (outcome instanceof Outcome.Reloaded reloaded) {
      return reloaded(reloaded.report());
    }
    if (outcome.isNone()) {
      return Message.NONE;
    }
    throw new IllegalArgumentException("Cannot render " + outcome.getClass());
  }

  Message answer(Answer answer) {
    return new AnswerBlocks(answer).message();
  }

  /** Returns the questions that fit on buttons. */
  static List<String> onButtons(List<String> questions) {
    return questions.stream()
        .filter(question -> question.length() <= SlackLimits.BUTTON_CHARACTERS)
        .toList();
  }

  /**
   * Explains what can be asked and how.
   *
   * @param examples of questions that the documents answer
   * @param cards whether there are cards of bets
   */
  Message help(List<String> examples, boolean cards) {
    List<String> questions = onButtons(examples);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Ask me a question and I'll answer with word-for-word quotes from my documents and their"
            + " sources. If the documents don't contain the answer, I'll say so. For example:");
    String command = labels.command();
    questions.forEach(question -> lines.add("• " + command + " " + question));
    lines.add("Other commands:");
    Subcommand.all(false).stream()
        .filter(each -> cards || each != Subcommand.BETS)
        .forEach(each -> lines.add("• " + command + " " + each.usage() + ": " + each.help()));
    lines.add(
        "Only you see the answer to "
            + command
            + "; mention me in a channel and I'll answer in a thread for everyone to see. For"
            + " admins: "
            + command
            + " "
            + Subcommand.all(true).stream().map(Subcommand::usage).collect(Collectors.joining(", "))
            + ".");
    return withButtons(lines(lines), questions);
  }

  /** Renders a reply to small talk and example questions. */
  Message smallTalk(String text, List<String> examples) {
    List<String> questions = onButtons(examples);
    String reply = SmallTalk.reply(text);
    String sentence =
        questions.isEmpty() ? reply.replaceFirst("(?:, for| For) example:$", "") : reply;
    return withButtons(sentence(sentence), questions);
  }

  /** Asks which of several questions is meant. */
  Message unclear(List<String> options) {
    return sentence("Which one do you mean?").plus(Control.questions(options));
  }

  /** Asks what was meant instead of what was understood. */
  Message otherMeanings(List<String> options) {
    List<String> questions = onButtons(options);
    return withButtons(
        sentence(
            questions.isEmpty()
                ? "Please ask again and name what you mean."
                : "Did you mean one of these? If not, please ask again and name what you mean."),
        questions);
  }

  private static Message withButtons(Message message, List<String> questions) {
    return questions.isEmpty() ? message : message.plus(Control.questions(questions));
  }

  /** Renders a sentence from an exception for the user. */
  Message sentence(String sentence) {
    return lines(List.of(sentence.isBlank() ? "I can't answer that." : sentence));
  }

  /** Renders an answer that a user shared. */
  Message shared(String user, Message answer) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        RichText.block(
            RichText.section(
                List.of(RichText.person(user), RichText.text(" asked and shared the answer.")))));
    blocks.addAll(answer.blocks());
    FallbackText text = new FallbackText();
    text.addShared(user, answer.text());
    return new Message(text.toString(), blocks);
  }

  Message onlyInChannels() {
    return sentence("Answers can only be shared in channels.");
  }

  Message muted() {
    return sentence("I'll keep quiet in this thread unless you mention me.");
  }

  Message alreadyShared() {
    return sentence("This answer has already been shared.");
  }

  Message notShared() {
    return sentence("I couldn't post here. Invite me to this channel, then share again.");
  }

  /** Renders the report to the admins: who asked what, how it was understood, and where. */
  Message notSaid(String user, String question, Given given, Optional<String> link) {
    String asked = PlainText.line(question, SlackLimits.ELEMENT_CHARACTERS / 2);
    String understood = PlainText.line(given.understood(), SlackLimits.ELEMENT_CHARACTERS / 2);
    String meaning = understood.equalsIgnoreCase(asked) ? "" : "Understood as: " + understood;
    String heading = " asked a question that the sources do not answer:";
    FallbackText text = new FallbackText();
    text.addBeginning("Somebody" + heading + " " + asked);
    List<RichTextElement> below = new ArrayList<>();
    if (!meaning.isEmpty()) {
      text.addLine(meaning);
      below.add(RichText.text(meaning + "\n"));
    }
    below.add(where(given.place(), link));
    return new Message(
        text.toString(),
        List.of(
            RichText.block(
                RichText.section(List.of(RichText.person(user), RichText.text(heading))),
                RichText.quote(asked),
                RichText.section(below))));
  }

  private static RichTextElement where(AnswerStore.Place place, Optional<String> link) {
    return link.map(url -> RichText.link(url, "Open the question"))
        .orElseGet(
            () ->
                place.channel().startsWith("C")
                    ? RichText.channel(place.channel())
                    : RichText.text("In direct messages"));
  }

  Message reported() {
    return sentence("I've told an admin about your question and that you asked it.");
  }

  Message alreadyReported() {
    return sentence("An admin already knows about this question.");
  }

  Message notReported() {
    return sentence(
        "I couldn't reach an admin; please contact the people who maintain the documents.");
  }

  Message thanks() {
    return sentence("Thank you; I've saved that for the people who maintain the documents.");
  }

  Message thanksWithoutReason() {
    return sentence(
        "Thank you for the feedback; Slack didn't let me ask what was wrong or missing.");
  }

  Message notOpened() {
    return sentence("Slack didn't open the window in time; please click again.");
  }

  Message gone() {
    return sentence(
        "I no longer have this answer, or its documents have changed since. Please ask again.");
  }

  Message formGone() {
    return sentence("This form has expired; please open it again.");
  }

  Message cutOff(String question) {
    return sentence(
        "I was restarted while sending the answer to “"
            + PlainText.line(question, SlackLimits.TITLE_CHARACTERS)
            + "”. If you don't see it, please ask again.");
  }

  Message failure(String reference) {
    return sentence(
        "Something went wrong while I looked that up; please try again. If it happens again, give"
            + " my administrator the reference "
            + reference
            + ".");
  }

  Message reloadStarted() {
    return sentence(
        "I'm reloading the documents. Until that's done, I answer from the old ones. You can"
            + " follow the progress in Messages.");
  }

  Message reloaded(ReloadReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Reloaded in %.1f seconds: %d added, %d changed, %d removed, %d unchanged, %d failed;"
                + " %s in all.",
            report.took().toMillis() / 1000.0,
            report.added().size(),
            report.changed().size(),
            report.removed().size(),
            report.unchanged(),
            report.failed().size(),
            AdminRenderer.count(report.passages(), "passage")));
    addNames(lines, "Added", report.added());
    addNames(lines, "Changed", report.changed());
    addNames(lines, "Removed", report.removed());
    lines.addAll(OmittedLines.of(report.omissions(), NAMED));
    return lines(lines);
  }

  private static void addNames(List<String> lines, String what, List<String> names) {
    names.stream().limit(NAMED).forEach(name -> lines.add(what + " " + name));
    if (names.size() > NAMED) {
      lines.add(what + " " + (names.size() - NAMED) + " more");
    }
  }

  /** Returns a message with one block per line, as many as fit. */
  static Message lines(List<String> lines) {
    BlockBudget blocks = new BlockBudget();
    FallbackText text = new FallbackText();
    for (String line : lines) {
      String shown = PlainText.line(line, SlackLimits.ELEMENT_CHARACTERS / 2);
      if (!shown.isEmpty()) {
        blocks.add(RichText.line(shown));
        text.addBeginning(shown);
      }
    }
    return new Message(text.toString(), blocks.blocks());
  }
}
