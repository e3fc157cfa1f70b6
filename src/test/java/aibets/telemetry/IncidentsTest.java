package aibets.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IncidentsTest {

  private static String logged(Consumer<Incidents> what) {
    ListAppender<ILoggingEvent> list = new ListAppender<>();
    list.start();
    Logger log = (Logger) LoggerFactory.getLogger(Incidents.class);
    log.addAppender(list);
    what.accept(new Incidents());
    log.detachAppender(list);
    ILoggingEvent event = list.list.get(0);
    return event.getFormattedMessage()
        + '\n'
        + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  @Test
  void logsTypesAndTheStackTraceUnderTheReferenceButNoMessage() {
    Exception cause = new IllegalArgumentException("Term too complex: zzyzx");
    AtomicReference<String> reference = new AtomicReference<>("");
    String log =
        logged(
            incidents ->
                reference.set(incidents.report("Failed", new IllegalStateException(cause))));
    assertThat(log)
        .contains(
            reference.get(), "IllegalStateException", "IllegalArgumentException", "IncidentsTest")
        .doesNotContain("zzyzx", "Term too complex");
  }

  @Test
  void logsWhatSlackAnsweredButNoOtherMessage() {
    Exception failure = new IOException("timeout", new IllegalArgumentException("zzyzx"));
    assertThat(
            logged(
                incidents ->
                    incidents.report(
                        "chat.postMessage failed", failure, IOException.class::isInstance)))
        .contains("IOException: timeout")
        .doesNotContain("zzyzx");
  }

  @Test
  void namesWhatFailedInOneLineWithoutItsMessage() {
    assertThat(Incidents.types(new IllegalStateException("zzyzx", new IOException("zzyzx"))))
        .isEqualTo("IllegalStateException, caused by IOException");
  }
}
