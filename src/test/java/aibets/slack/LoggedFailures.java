package aibets.slack;

import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The exceptions that the program logs until this is closed, except that Slack cannot be reached;
 * what else is logged is dropped. Thread-safe.
 */
final class LoggedFailures extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final List<String> EXPECTED =
      List.of(ConnectException.class.getName(), InterruptedIOException.class.getName());

  private static final int LINES = 3;

  private final List<Logger> logs =
      Stream.of("aibets", "com.slack").map(name -> (Logger) LoggerFactory.getLogger(name)).toList();

  /** Stack traces by their first lines, one of each kind. */
  private final Map<String, String> traces = new ConcurrentHashMap<>();

  @Override
  public void start() {
    super.start();
    logs.forEach(
        log -> {
          log.setAdditive(false);
          log.addAppender(this);
        });
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() != null && !isExpected(event.getThrowableProxy())) {
      String trace =
          event.getFormattedMessage()
              + "\n"
              + ThrowableProxyUtil.asString(event.getThrowableProxy());
      traces.putIfAbsent(trace.lines().skip(1).limit(LINES).collect(joining("\n")), trace);
    }
  }

  private static boolean isExpected(IThrowableProxy failure) {
    String message = String.valueOf(failure.getMessage());
    return EXPECTED.stream()
            .anyMatch(name -> failure.getClassName().equals(name) || message.startsWith(name))
        || (failure.getCause() != null && isExpected(failure.getCause()));
  }

  /** Returns the stack traces, one of each kind. */
  Collection<String> all() {
    return traces.values();
  }

  @Override
  public void close() {
    logs.forEach(
        log -> {
          log.detachAppender(this);
          log.setAdditive(true);
        });
    stop();
  }
}
