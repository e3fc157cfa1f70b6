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
 * a text is the mean of its tokens' vectors and equals that of langchain4j's {@code
 * AllMiniLmL6V2EmbeddingModel}, which reads the first 126 tokens (the length the model was trained
 * on). Vectors of tokens are given for the whole text: up to 126 tokens out of that same run,
 * beyond that out of a second one in parts of at most 510 tokens.
 */
public final class MiniLmEncoder implements Encoder, Tokenizer {

  private static final int DIMENSION = 384;

  /** In tokens, without the two marks. */
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
   * Loads the model, about a second.
   *
   * @param directory where the model and native code are unpacked to on first use and when they are
   *     damaged, created when missing
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
          "The language model could not be loaded from "
              + directory
              + ": "
              + e
              + ". Check that the directory can be written to and has 150 MB free, or name another"
              + " with --data.",
          e);
    }
  }

  /**
   * The tokenizer library reports its use to a server and asks for cloud metadata unless told not
   * to.
   */
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

  /** The head of a text, and if that is not all of it, the whole text in parts. */
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

  /** Takes as many states as the text has inputs. */
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

  /** Copies all but those of the two marks; returns how many numbers that are. */
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

  /** What is being encoded is finished part by part, no more. */
  @Override
  public void close() {
    tokenizer.close();
    transformer.close();
  }
}
