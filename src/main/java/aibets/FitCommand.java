package aibets;

import aibets.answer.Answerer;
import aibets.answer.Confidence;
import aibets.answer.QuotingAnswerer;
import aibets.answer.Sign;
import aibets.evaluation.GoldQuestion;
import aibets.evaluation.Training;
import aibets.retrieval.Feature;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fit",
    description = {
      "Fits the ranking and the confidence to questions whose answers are known.",
      "Writes ranking.properties and confidence.properties."
    },
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "CORPUS=QUESTIONS",
      description = "Documents and questions about them; may be repeated.")
  private Map<Path, Path> sets = new LinkedHashMap<>();

  @Option(
      names = "--disputed-on",
      paramLabel = "CORPUS=QUESTIONS",
      description = "Documents that contradict each other; may be repeated.")
  private Map<Path, Path> disputed = new LinkedHashMap<>();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    options.log(Level.WARN);
    RankingModel ranking = ranking();
    write("ranking.properties", lines(ranking));
    write("confidence.properties", lines(confidence(ranking)));
    return AiBets.ANSWERED;
  }

  private RankingModel ranking() {
    Training training = new Training();
    for (Map.Entry<Path, Path> set : sets.entrySet()) {
      try (Library library = open(set.getKey())) {
        training.addRankings(
            GoldQuestion.read(set.getValue()), library.retriever(RankingModel.shipped()));
      }
    }
    return training.ranking();
  }

  private Confidence confidence(RankingModel ranking) {
    Training training = new Training();
    for (Map.Entry<Path, Path> set : sets.entrySet()) {
      try (Library library = open(set.getKey())) {
        LateInteractionRetriever retriever = library.retriever(ranking);
        Answerer answerer = new QuotingAnswerer(retriever, Confidence.shipped(), 0);
        training.addAnswers(GoldQuestion.read(set.getValue()), retriever, answerer);
      }
    }
    for (Map.Entry<Path, Path> set : disputed.entrySet()) {
      try (Library library = open(set.getKey())) {
        Answerer answerer =
            new QuotingAnswerer(library.retriever(ranking), Confidence.shipped(), 0);
        training.addDisputed(GoldQuestion.read(set.getValue()), answerer);
      }
    }
    return training.confidence();
  }

  private Library open(Path corpus) {
    return Reloading.upToDate(options.settings().withSeeds(corpus), options.err()::println);
  }

  private static List<String> lines(RankingModel model) {
    List<String> lines = new ArrayList<>();
    addLines("sentence.", model.sentence(), lines);
    addLines("passage.", model.passage(), lines);
    return lines;
  }

  private static void addLines(String prefix, Map<Feature, Double> weights, List<String> lines) {
    for (Feature feature : Feature.values()) {
      if (weights.containsKey(feature)) {
        lines.add(line(prefix + feature, weights.get(feature)));
      }
    }
  }

  private static List<String> lines(Confidence model) {
    List<String> lines = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      lines.add(line(sign.name(), model.weights().getOrDefault(sign, 0.0)));
    }
    lines.add(line("BIAS", model.bias()));
    lines.add(line("USUAL_SCORE", model.usual().score()));
    lines.add(line("USUAL_DENSE", model.usual().dense()));
    lines.add(line("STATED_BY_TWO", model.stated()));
    return lines;
  }

  private static String line(String name, double weight) {
    return String.format(Locale.ROOT, "%s=%.4f", name, weight);
  }

  private void write(String name, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(
        "# Made by: ai-bets fit --on CORPUS=QUESTIONS ... --disputed-on CORPUS=QUESTIONS --out DIR");
    all.addAll(lines);
    Files.createDirectories(out);
    Files.write(out.resolve(name), all);
  }
}
