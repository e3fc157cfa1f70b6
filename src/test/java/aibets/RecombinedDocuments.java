package aibets;

import aibets.corpus.CorpusReader;
import aibets.corpus.Document;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Any number of documents of about eight passages each, in files of a hundred. Their sentences are
 * drawn at random from the bundled documents, each with a number of its document inserted.
 */
public final class RecombinedDocuments {

  /** The measured number of passages in a document of ten paragraphs. */
  public static final double PASSAGES = 7.4;

  private static final int IN_A_FILE = 100;
  private static final int PARAGRAPHS = 10;
  private static final int SENTENCES = 5;

  private final List<String> sentences;
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final Map<Integer, Integer> revisions = new HashMap<>();

  public RecombinedDocuments(Path folder) {
    this.folder = folder;
    this.sentences =
        new CorpusReader()
            .read(Path.of("seeds"), source -> Optional.empty()).documents().stream()
                .flatMap(RecombinedDocuments::sentences)
                .toList();
  }

  private static Stream<String> sentences(Document document) {
    return document.passages().stream()
        .flatMap(passage -> passage.sentences().stream().map(document::text));
  }

  public void write(int documents) throws IOException {
    for (int first = 0; first < documents; first += IN_A_FILE) {
      writeFile(first, Math.min(documents, first + IN_A_FILE));
    }
  }

  /** Changes one sentence of a document. */
  public void change(int document) throws IOException {
    revisions.merge(document, 1, Integer::sum);
    int first = document / IN_A_FILE * IN_A_FILE;
    writeFile(first, first + IN_A_FILE);
  }

  private void writeFile(int first, int end) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("part%06d.jsonl".formatted(first)))) {
      for (int n = first; n < end; n++) {
        out.write(
            json.writeValueAsString(
                Map.of("id", "d%06d".formatted(n), "title", "Notes " + n, "text", text(n))));
        out.newLine();
      }
    }
  }

  private String text(int n) {
    Random random = new Random(n);
    String paragraphs =
        Stream.generate(() -> paragraph(n, random))
            .limit(PARAGRAPHS)
            .collect(Collectors.joining("\n\n"));
    return "This is revision " + revisions.getOrDefault(n, 0) + " of the notes.\n\n" + paragraphs;
  }

  private String paragraph(int n, Random random) {
    return Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
            .limit(SENTENCES)
            .collect(Collectors.joining(" "))
        + " Ledger "
        + n
        + " says so.";
  }

  /** Returns some words of a sentence. */
  public String question(Random random) {
    String[] words = sentences.get(random.nextInt(sentences.size())).split(" ");
    int from = random.nextInt(Math.max(1, words.length - 8));
    return Stream.of(words).skip(from).limit(8).collect(Collectors.joining(" "));
  }
}
