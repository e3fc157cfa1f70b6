package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log as the program's configuration formats it. */
class LogPatternTest {

  private static final String FORGED =
      "a\n2026-01-01T00:00:00.000Z INFO  Door Let in\r\u001b[31m\u202eb\u2028c.md";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  private String logged(Throwable failure) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
    LoggingEvent event =
        new LoggingEvent("", root, Level.WARN, "Left out: {}", failure, new Object[] {FORGED});
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void aNameCannotForgeALine() {
    assertThat(logged(null).lines())
        .singleElement()
        .asString()
        .endsWith("Left out: a 2026-01-01T00:00:00.000Z INFO  Door Let in [31m b c.md");
  }

  @Test
  void anExceptionMessageCannotForgeALine() {
    Exception failure =
        new IllegalStateException(FORGED, new IllegalArgumentException(FORGED + "\n\tat x"));
    assertThat(logged(failure).lines().skip(1))
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line).startsWith("\t"))
        .anySatisfy(line -> assertThat(line).startsWith("\tjava.lang.IllegalStateException: a"))
        .anySatisfy(line -> assertThat(line).startsWith("\tCaused by: "));
    assertThat(logged(failure)).doesNotContain("\u001b", "\u202e", "\u2028", "\r");
  }
}
