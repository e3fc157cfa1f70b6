package aibets.encoding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The all-MiniLM-L6-v2 sentence transformer on ONNX Runtime: 384 dimensions, English. The vector of
 * a text is the mean of its tokens' vectors and equals that of langchain4j's {@code
 * AllMiniLmL6V2EmbeddingModel}, which reads the first 126 tokens (the length the model was trained
 * on). Vectors of tokens are given for the whole text: up to 126 tokens out of that same run,
 * beyond that out of a second one in parts of at most 510 tokens.
 */
public final class MiniLmEncoder implements Encoder {

  private static final int DIMENSION = 384;

  /** In tokens, without the two marks. */
  private static final int TRAINED_LENGTH = 126;

  private final String fingerprint;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final AtomicBoolean closed = new AtomicBoolean();

  private MiniLmEncoder(ModelFiles files) throws IOException, OrtException {
    fingerprint = files.fingerprint();
    try (InputStream in = files.tokenizer()) {
      tokenizer =
          HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "false"));
    }
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One thread a run: on a CPU, runs side by side beat runs that share their threads.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(files.model().toString(), options);
    }
  }

  /**
   * Loads the model, about a second.
   *
   * @param directory where the model and native code are unpacked to on first use, created when
   *     missing
   * @throws EncodingException if that fails
   */
  public static MiniLmEncoder in(Path directory) {
    stayOffline(directory);
    try {
      return new MiniLmEncoder(ModelFiles.in(directory));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new EncodingException(
          "The language model could not be loaded from "
              + directory
              + ": "
              + e.getMessage()
              + ". Check that the directory can be written to and has 150 MB free, or name another with --data.",
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
  public Encoding encode(String text) {
    WordPieces pieces = WordPieces.of(tokenizer.encode(text), text);
    int head = Math.min(pieces.count(), TRAINED_LENGTH);
    FloatBuffer headStates = states(pieces.input(0, head));
    float[] vectors = new float[pieces.count() * DIMENSION];
    if (head == pieces.count()) {
      copyTokens(headStates, 0, head, vectors);
    } else {
      int to;
      for (int from = 0; from < pieces.count(); from = to) {
        to = pieces.partEnd(from);
        copyTokens(states(pieces.input(from, to)), from, to, vectors);
      }
    }
    return new Encoding(
        mean(headStates), new Encoding.Tokens(pieces.ids(), pieces.starts(), vectors));
  }

  private static void copyTokens(FloatBuffer states, int from, int to, float[] vectors) {
    states.get(DIMENSION, vectors, from * DIMENSION, (to - from) * DIMENSION);
    for (int token = from; token < to; token++) {
      Vectors.normalize(vectors, token * DIMENSION, DIMENSION);
    }
  }

  private static float[] mean(FloatBuffer states) {
    float[] mean = new float[DIMENSION];
    for (int i = 0; i < states.limit(); i++) {
      mean[i % DIMENSION] += states.get(i);
    }
    Vectors.normalize(mean, 0, DIMENSION);
    return mean;
  }

  private FloatBuffer states(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    } catch (OrtException e) {
      throw new EncodingException(
          "The language model failed on a text of " + ids.length + " tokens", e);
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new EncodingException("The language model could not be closed", e);
    }
  }
}
