package aibets;

import aibets.console.VisibleText;
import aibets.evaluation.Ablation;
import aibets.evaluation.Costs;
import aibets.evaluation.Evaluation;
import aibets.evaluation.GoldQuestion;
import aibets.retrieval.RankingModel;
import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description = "Measures the quality of the answers on questions with known answers.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  /** Questions asked before timing starts, so that Java has compiled the code by then. */
  private static final int WARM_UP = 300;

  @Mixin private GlobalOptions options;

  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE",
      description =
          "The questions, one JSON object per line, with the fields id, question, answers,"
              + " gold_doc_ids, evidence_sentences, type and kind.")
  private Path questions = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Write the answers to this file, one JSON object per line.")
  private @Nullable Path predictions;

  @Option(names = "--missed", description = "List the questions that got no correct quote.")
  private boolean missed;

  @Option(names = "--ablation", description = "Show how much each part of the ranking contributes.")
  private boolean ablation;

  @Override
  public Integer call() {
    options.log(Level.WARN);
    List<GoldQuestion> written = GoldQuestion.read(questions);
    try (Library library = Reloading.upToDate(options.settings(), options::warn)) {
      Map<String, String> aliases = library.aliases().ids();
      List<GoldQuestion> gold = written.stream().map(each -> each.naming(aliases)).toList();
      if (ablation) {
        options.out().print(new Ablation(gold, library::finding).table());
        options.out().flush();
        return AiBets.ANSWERED;
      }
      Evaluation.run(gold.subList(0, Math.min(WARM_UP, gold.size())), library.answerer());
      Evaluation evaluation = Evaluation.run(gold, library.answerer());
      evaluation.lines().stream().map(VisibleText::line).forEach(options.out()::println);
      options.out().println(Costs.encoding(gold, library.encoder()));
      options.out().println(Costs.comparing(gold, library.finding(RankingModel.withoutReader())));
      Costs.space(library.storage().bytes(), library.passages().passages())
          .forEach(options.out()::println);
      if (missed) {
        evaluation
            .missed()
            .forEach(question -> options.out().println(VisibleText.line("missed: " + question)));
      }
      if (predictions != null) {
        evaluation.writePredictions(predictions);
      }
    }
    options.out().flush();
    return AiBets.ANSWERED;
  }
}
