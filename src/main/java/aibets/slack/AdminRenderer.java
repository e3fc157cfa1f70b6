package aibets.slack;

import aibets.corpus.Document;
import aibets.desk.Gaps;
import aibets.desk.PlainText;
import aibets.indexing.ReloadProgress;
import aibets.storage.AuditLog;
import aibets.storage.Statistics;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders messages for admins, within all of {@link SlackLimits}. */
final class AdminRenderer {

  /** Action ids of buttons. */
  static final String CANCEL = "reload-cancel";

  static final String EXPORT = "gaps-export";

  static final String SOLVED = "gap-solved";

  /** The maximum length of a button's value. */
  private static final int VALUE_CHARACTERS = 300;

  /** The maximum length of a button's description for screen readers. */
  private static final int PURPOSE_CHARACTERS = 55;

  /** The maximum number of gaps listed, each with a button. */
  private static final int GAPS = 10;

  private static final int LISTED = 20;

  /** Returns the refusal for channels where only some documents may be shown. */
  Message elsewhere() {
    return Renderer.lines(
        List.of(
            "The reply may name documents that are not available in this channel. Ask me in a"
                + " direct message."));
  }

  Message refused(String user) {
    return Renderer.lines(
        List.of(
            "Only my admins can do that. If you should be one, ask my administrator to add your"
                + " user ID "
                + user
                + " to the admins."));
  }

  Message reloading() {
    return Renderer.lines(List.of("I'm reading the documents.")).plus(cancel());
  }

  Message reloading(ReloadProgress progress) {
    return Renderer.lines(List.of(text(progress))).plus(cancel());
  }

  static String text(ReloadProgress progress) {
    return "Reloading: "
        + progress.documents()
        + " of "
        + progress.allDocuments()
        + " documents, "
        + progress.passages()
        + " of "
        + progress.allPassages()
        + " passages.";
  }

  static LayoutBlock cancel() {
    return row(Control.button("Cancel", CANCEL, "cancel", "the documents stay as they were"));
  }

  Message cancelling(boolean cancelled) {
    return Renderer.lines(
        List.of(
            cancelled
                ? "I'm cancelling the reload; questions are answered from the old documents."
                : "There is no reload to cancel."));
  }

  Message gaps(List<Gaps.Gap> gaps) {
    List<String> heading = new ArrayList<>();
    heading.add(heading(gaps));
    if (gaps.size() > GAPS) {
      heading.add(
          "The file also contains the " + (gaps.size() - GAPS) + " that are not shown here.");
    }
    BlockBudget blocks = new BlockBudget();
    FallbackText text = new FallbackText();
    heading.forEach(line -> blocks.add(RichText.line(line)));
    heading.forEach(text::addLine);
    for (Gaps.Gap gap : gaps.subList(0, Math.min(GAPS, gaps.size()))) {
      blocks.addAll(List.of(line(gap), solved(SOLVED, gap.question())));
      text.addLine(words(gap) + Times.words(gap.latest()));
    }
    Message message = new Message(text.toString(), blocks.blocks());
    return gaps.isEmpty() ? message : message.plus(export());
  }

  static String heading(List<Gaps.Gap> gaps) {
    int times = gaps.stream().mapToInt(Gaps.Gap::times).sum();
    return "Without an answer in the last 30 days: "
        + count(times, "question")
        + (gaps.isEmpty() ? "." : ", " + count(gaps.size(), "topic") + ", latest first:");
  }

  static LayoutBlock line(Gaps.Gap gap) {
    return RichText.block(
        RichText.section(List.of(RichText.text(words(gap)), Times.element(gap.latest()))));
  }

  static String words(Gaps.Gap gap) {
    String others =
        gap.others().isEmpty()
            ? ""
            : "; also as: " + PlainText.line(gap.others().get(0), SlackLimits.NAME_CHARACTERS);
    return "• "
        + PlainText.line(gap.question(), SlackLimits.NAME_CHARACTERS * 2)
        + (gap.times() == 1 ? "" : " (" + gap.times() + " times" + others + ")")
        + " · ";
  }

  static LayoutBlock export() {
    return row(
        Control.button(
            "Export as a file", EXPORT, "export", "all of them, sent to you in Messages"));
  }

  /** Returns a button that marks a question, which is its value, as solved. */
  static LayoutBlock solved(String actionId, String question) {
    String value = PlainText.cut(question, VALUE_CHARACTERS).text();
    String purpose = PlainText.line(question, PURPOSE_CHARACTERS);
    return row(Control.button("Mark as solved", actionId, value.isEmpty() ? "…" : value, purpose));
  }

  Message solved(boolean wasOpen) {
    return Renderer.lines(
        List.of(
            wasOpen
                ? "Marked as solved. It will reappear if it is asked again without an answer."
                : "This is no longer an open gap."));
  }

  private static LayoutBlock row(BlockElement... buttons) {
    return ActionsBlock.builder().elements(List.of(buttons)).build();
  }

  Message exporting(List<Gaps.Gap> gaps) {
    return Renderer.lines(
        List.of(
            gaps.isEmpty()
                ? "There is nothing to export."
                : "Questions of the last 30 days without an answer, as a file."));
  }

  Message exported() {
    return Renderer.lines(List.of("The file is in Messages."));
  }

  Message notExported() {
    return Renderer.lines(List.of("The file could not be uploaded; please try again later."));
  }

  Message figures(Statistics.Figures figures, List<Document> documents) {
    Map<String, String> titles =
        documents.stream()
            .collect(Collectors.toMap(Document::id, Document::title, (one, other) -> one));
    List<String> lines = new ArrayList<>(figures(figures));
    figures.opinions().stream()
        .limit(LISTED)
        .map(each -> opinions(each, titles::get))
        .forEach(lines::add);
    return Renderer.lines(lines);
  }

  static List<String> figures(Statistics.Figures figures) {
    String median = "; finding an answer took " + figures.median().toMillis() + " ms (median)";
    return List.of(
        "In 30 days: "
            + answered(figures.questions(), figures.answered())
            + (figures.questions() == 0 ? "" : median)
            + ".",
        figures.opinions().isEmpty() ? "No feedback." : "Feedback on answers, by document:");
  }

  /** Returns how many questions there were and, if there were any, how many were answered. */
  static String answered(int questions, int answered) {
    String asked = count(questions, "question");
    return questions == 0 ? asked : asked + ", " + 100 * answered / questions + " % answered";
  }

  private static String opinions(
      Statistics.Opinions opinions, Function<String, @Nullable String> titles) {
    String title = titles.apply(opinions.document());
    return "• "
        + PlainText.line(title == null ? "a deleted document" : title, SlackLimits.TITLE_CHARACTERS)
        + ": 👍 "
        + opinions.helpful()
        + " · 👎 "
        + opinions.unhelpful();
  }

  Message entries(List<AuditLog.Entry> entries) {
    BlockBudget blocks = new BlockBudget();
    FallbackText text = new FallbackText();
    blocks.add(RichText.line("Actions by admins, latest first:"));
    text.addLine("Actions by admins, latest first:");
    for (AuditLog.Entry entry : entries) {
      String what = " " + entry.what() + " · ";
      blocks.add(
          RichText.block(
              RichText.section(
                  List.of(
                      RichText.person(entry.who()),
                      RichText.text(what),
                      Times.element(entry.doneAt())))));
      text.addPerson(entry.who(), what + Times.words(entry.doneAt()));
    }
    return new Message(text.toString(), blocks.blocks());
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
