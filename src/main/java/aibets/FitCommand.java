package aibets;

import aibets.answer.Answerer;
import aibets.answer.Confidence;
import aibets.answer.ConfidenceFeature;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.evaluation.ConfidenceTraining;
import aibets.evaluation.GoldQuestion;
import aibets.evaluation.RankingTraining;
import aibets.reading.RememberingReader;
import aibets.retrieval.Feature;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import aibets.settings.Settings;
import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fit",
    description = {
      "Fits the ranking and the confidence model to questions with known answers.",
      "Writes ranking.properties and confidence.properties for search without the reading model,",
      "and reranking.properties and reading-confidence.properties for search with it."
    },
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Option(
      names = "--on",
      paramLabel = "CORPUS=QUESTIONS",
      description =
          "Documents and questions to fit search without the reading model to; repeatable.")
  private Map<Path, Path> sets = new LinkedHashMap<>();

  @Option(
      names = "--read-on",
      paramLabel = "CORPUS=QUESTIONS",
      description =
          "Documents and questions to fit search with the reading model to; repeatable. The model"
              + " must not have been trained on these questions.")
  private Map<Path, Path> readSets = new LinkedHashMap<>();

  @Option(
      names = "--disputed-on",
      paramLabel = "CORPUS=QUESTIONS",
      description = "Documents that contradict each other, and questions about them; repeatable.")
  private Map<Path, Path> disputed = new LinkedHashMap<>();

  @Option(
      names = "--reader",
      paramLabel = "FILE",
      description = "The reading model; default: the one from the settings.")
  private @Nullable Path reader;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The directory to write to.")
  private Path out = Path.of("");

  /** Caches the reading model's results across the libraries that are opened in turn. */
  private final RememberingReader.Memory memory = new RememberingReader.Memory();

  @Override
  public Integer call() throws IOException {
    options.log(Level.WARN);
    if (!sets.isEmpty()) {
      Confidence now = Confidence.withoutReader();
      RankingModel ranking =
          trained(sets, library -> library.finding(RankingModel.withoutReader())).ranking();
      Confidence confidence =
          training(sets, ConfidenceFeature.WITHOUT_READER, library -> library.finding(ranking), now)
              .withoutReader();
      write("ranking.properties", lines(ranking));
      write("confidence.properties", lines(confidence));
    }
    if (!readSets.isEmpty()) {
      Confidence now = Confidence.withReader();
      RankingModel reranking =
          trained(readSets, library -> library.reading(RankingModel.withReader())).reranking();
      Confidence confidence =
          training(
                  readSets,
                  ConfidenceFeature.WITH_READER,
                  library -> library.reading(reranking),
                  now)
              .withReader();
      write("reranking.properties", lines(reranking));
      write("reading-confidence.properties", lines(confidence));
    }
    return AiBets.ANSWERED;
  }

  private RankingTraining trained(Map<Path, Path> on, Function<Library, Retriever> retriever) {
    RankingTraining training = new RankingTraining();
    on.forEach(
        (corpus, questions) -> {
          try (Library library = open(corpus)) {
            training.add(gold(questions, library), retriever.apply(library));
          }
        });
    return training;
  }

  private ConfidenceTraining training(
      Map<Path, Path> on,
      Set<ConfidenceFeature> features,
      Function<Library, Retriever> retrievers,
      Confidence now) {
    ConfidenceTraining training = new ConfidenceTraining(features);
    on.forEach(
        (corpus, questions) -> {
          try (Library library = open(corpus)) {
            Retriever retriever = retrievers.apply(library);
            training.add(gold(questions, library), retriever, answerer(retriever, now));
          }
        });
    disputed.forEach(
        (corpus, questions) -> {
          try (Library library = open(corpus)) {
            training.addDisputed(
                gold(questions, library), answerer(retrievers.apply(library), now));
          }
        });
    return training;
  }

  private static List<GoldQuestion> gold(Path questions, Library library) {
    Map<String, String> aliases = library.aliases().ids();
    return GoldQuestion.read(questions).stream().map(each -> each.naming(aliases)).toList();
  }

  private static Answerer answerer(Retriever retriever, Confidence confidence) {
    return new QuotingAnswerer(retriever, Confidences.of(confidence));
  }

  private Library open(Path corpus) {
    Settings settings = options.settings().withSeeds(corpus);
    Settings.Reading patient = settings.reading().with(Duration.ofMinutes(1));
    Settings.Reading reading = reader == null ? patient : patient.with(reader);
    Consumer<String> warnings = options::warn;
    Library library = Library.open(settings.with(reading), memory::around, warnings);
    return Reloading.upToDate(library, warnings, UnaryOperator.identity());
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
    for (ConfidenceFeature feature : ConfidenceFeature.values()) {
      if (model.weights().containsKey(feature)) {
        lines.add(line(feature.name(), model.weights().get(feature)));
      }
    }
    lines.add(line("BIAS", model.bias()));
    lines.add(line("USUAL_SCORE", model.usual().score()));
    lines.add(line("USUAL_DENSE", model.usual().dense()));
    lines.add(line("STATED_BY_TWO", model.stated()));
    lines.add(line("ANSWERED_FROM", model.thresholds().answered()));
    lines.add(line("PERHAPS_FROM", model.thresholds().perhaps()));
    return lines;
  }

  private static String line(String name, double weight) {
    return String.format(Locale.ROOT, "%s=%.4f", name, weight);
  }

  private void write(String name, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(
        "# Generated by: ai-bets fit --on CORPUS=QUESTIONS ... --read-on CORPUS=QUESTIONS ..."
            + " --disputed-on CORPUS=QUESTIONS --out DIR");
    all.addAll(lines);
    Files.createDirectories(out);
    Files.write(out.resolve(name), all);
  }
}
