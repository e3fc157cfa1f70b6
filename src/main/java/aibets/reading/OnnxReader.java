package aibets.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import aibets.encoding.Guarded;
import aibets.encoding.Tokenizer;
import aibets.encoding.WordPieces;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A reading model on ONNX Runtime. Its inputs are {@code input_ids}, {@code attention_mask} and
 * {@code token_type_ids}, each {@code int64[excerpts, pieces]}; its outputs are {@code start},
 * {@code end} and {@code evidence}, each {@code float[excerpts, pieces]}, and {@code answers},
 * {@code float[excerpts]}, all log-odds; the first piece represents "no answer here". Each excerpt
 * runs separately, in parallel on all processors: on a CPU this is as fast as batching, and the
 * results of 8-bit quantization do not depend on the other excerpts.
 */
public final class OnnxReader implements Reader {

  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
  private static final Set<String> OUTPUTS = Set.of("start", "end", "evidence", "answers");

  private final Tokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Guarded<OrtSession> session;
  private final ThreadPoolExecutor runs;

  private OnnxReader(byte[] model, Tokenizer tokenizer) throws OrtException {
    this.tokenizer = tokenizer;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = new Guarded<>("The reading model", environment.createSession(model, options));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    runs =
        new ThreadPoolExecutor(
            processors,
            processors,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Loads a model.
   *
   * @param tokenizer of the model; must outlive the reader
   * @throws ReaderException if the model is damaged or has other inputs or outputs
   */
  public static OnnxReader of(ReaderModel model, Tokenizer tokenizer) {
    try {
      OnnxReader reader = new OnnxReader(model.bytes(), tokenizer);
      reader.check(model.name());
      return reader;
    } catch (OrtException e) {
      throw new ReaderException(
          "The reading model " + model.name() + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  private void check(String name) {
    String form = session.use(open -> open.getInputNames() + " and " + open.getOutputNames());
    boolean fits =
        session.use(
            open ->
                open.getInputNames().equals(INPUTS) && open.getOutputNames().containsAll(OUTPUTS));
    if (!fits) {
      close();
      throw new ReaderException(
          "The reading model "
              + name
              + " has the inputs and outputs "
              + form
              + ", not "
              + INPUTS
              + " and "
              + OUTPUTS);
    }
  }

  @Override
  public List<Reading> read(String question, List<Excerpt> excerpts, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    WordPieces asked = tokenizer.pieces(ReaderInput.asked(question));
    List<Future<Reading>> underway = new ArrayList<>();
    try {
      for (Excerpt excerpt : excerpts) {
        ReaderInput input = ReaderInput.of(asked, excerpt, tokenizer);
        underway.add(runs.submit(() -> run(input)));
      }
      List<Reading> readings = new ArrayList<>();
      for (Future<Reading> run : underway) {
        readings.add(run.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
      }
      return List.copyOf(readings);
    } catch (TimeoutException e) {
      throw new ReaderException(
          "Reading " + excerpts.size() + " excerpts took longer than " + limit.toMillis() + " ms",
          e);
    } catch (ExecutionException e) {
      throw new ReaderException("The reading model failed: " + e.getCause(), e);
    } catch (RejectedExecutionException e) {
      throw new ReaderException("The reading model is closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReaderException("Reading was interrupted", e);
    } finally {
      underway.forEach(run -> run.cancel(false));
    }
  }

  private Reading run(ReaderInput read) throws OrtException {
    return session.use(open -> run(read, open));
  }

  private Reading run(ReaderInput read, OrtSession open) throws OrtException {
    try (OnnxTensor ids = tensor(read.ids);
        OnnxTensor mask = tensor(read.mask());
        OnnxTensor types = tensor(read.types);
        OrtSession.Result result =
            open.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return read.reading(
          output(result, "start"),
          output(result, "end"),
          output(result, "evidence"),
          output(result, "answers")[0]);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {row});
  }

  private static float[] output(OrtSession.Result result, String name) {
    FloatBuffer numbers = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    float[] copy = new float[numbers.remaining()];
    numbers.get(copy);
    return copy;
  }

  @Override
  public int waiting() {
    return runs.getQueue().size();
  }

  @Override
  public void close() {
    runs.shutdown();
    session.close();
  }
}
