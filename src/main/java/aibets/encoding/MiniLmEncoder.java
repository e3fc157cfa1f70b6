package aibets.encoding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The all-MiniLM-L6-v2 sentence transformer on ONNX Runtime: 384 dimensions, English. The vector of
 * a text is the mean of its token vectors and equals that of langchain4j's {@code
 * AllMiniLmL6V2EmbeddingModel}, which reads the first 126 tokens, the length that the model was
 * trained on. Token vectors cover the whole text: up to 126 tokens, they come from the same run;
 * for longer texts, from a second run in parts of at most 510 tokens.
 */
public final class MiniLmEncoder implements Encoder, Tokenizer {

  private static final int DIMENSION = 384;

  /** The number of tokens without the two special tokens. */
  private static final int TRAINED_LENGTH = 126;

  private final String fingerprint;
  private final Guarded<HuggingFaceTokenizer> tokenizer;
  private final Transformer transformer;

  private MiniLmEncoder(ModelFiles files) throws IOException, OrtException {
    fingerprint = files.fingerprint();
    transformer = new Transformer(files.model(), DIMENSION);
    try (InputStream in = files.tokenizer()) {
      tokenizer =
          new Guarded<>(
              "The language model's tokenizer",
              HuggingFaceTokenizer.newInstance(
                  in, Map.of("padding", "false", "truncation", "false")));
    }
  }

  /**
   * Loads the model, which takes about a second.
   *
   * @param directory to which the model and native code are unpacked on first use and when damaged;
   *     created if missing
   * @throws EncodingException if that fails
   */
  public static MiniLmEncoder in(Path directory) {
    stayOffline(directory);
    try {
      return new MiniLmEncoder(ModelFiles.in(directory));
    } catch (EncodingException e) {
      throw e;
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new EncodingException(
          "The language model cannot be loaded from "
              + directory
              + ": "
              + e
              + ". Check that the directory is writable and has 150 MB free, or name another"
              + " with --data.",
          e);
    }
  }

  /** Disables the tokenizer library's usage reports and cloud metadata requests. */
  private static void stayOffline(Path directory) {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ENGINE_CACHE_DIR", directory.toString());
    System.setProperty("DJL_CACHE_DIR", directory.toString());
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public WordPieces pieces(String text) {
    return WordPieces.of(tokenizer.use(open -> open.encode(text)), text);
  }

  @Override
  public int countTokens(String text) {
    return pieces(text).count();
  }

  @Override
  public Encoding encode(String text) {
    return encode(List.of(text)).get(0);
  }

  @Override
  public List<Encoding> encode(List<String> texts) {
    List<WordPieces> pieces = texts.stream().map(this::pieces).toList();
    List<long[]> inputs = pieces.stream().flatMap(each -> inputs(each).stream()).toList();
    Iterator<float[]> states = Arrays.asList(transformer.states(inputs)).iterator();
    return pieces.stream().map(each -> encoding(each, states)).toList();
  }

  /** Returns the head of a text, followed by the whole text in parts if it is longer. */
  private static List<long[]> inputs(WordPieces pieces) {
    List<long[]> inputs = new ArrayList<>();
    inputs.add(pieces.input(0, Math.min(pieces.count(), TRAINED_LENGTH)));
    if (pieces.count() > TRAINED_LENGTH) {
      int to;
      for (int from = 0; from < pieces.count(); from = to) {
        to = pieces.partEnd(from);
        inputs.add(pieces.input(from, to));
      }
    }
    return inputs;
  }

  /** Consumes the states of one text's inputs. */
  private static Encoding encoding(WordPieces pieces, Iterator<float[]> states) {
    float[] head = states.next();
    float[] vectors = new float[pieces.count() * DIMENSION];
    int copied = pieces.count() <= TRAINED_LENGTH ? copyTokens(head, vectors, 0) : 0;
    while (copied < vectors.length) {
      copied += copyTokens(states.next(), vectors, copied);
    }
    for (int token = 0; token < pieces.count(); token++) {
      Vectors.normalize(vectors, token * DIMENSION, DIMENSION);
    }
    return new Encoding(mean(head), new Encoding.Tokens(pieces.ids(), pieces.starts(), vectors));
  }

  /**
   * Copies the states except those of the two special tokens; returns the number of values copied.
   */
  private static int copyTokens(float[] states, float[] vectors, int at) {
    int length = states.length - 2 * DIMENSION;
    System.arraycopy(states, DIMENSION, vectors, at, length);
    return length;
  }

  private static float[] mean(float[] states) {
    float[] mean = new float[DIMENSION];
    for (int i = 0; i < states.length; i++) {
      mean[i % DIMENSION] += states[i];
    }
    Vectors.normalize(mean, 0, DIMENSION);
    return mean;
  }

  /** Rejects further texts; parts in progress complete. */
  @Override
  public void close() {
    tokenizer.close();
    transformer.close();
  }
}
