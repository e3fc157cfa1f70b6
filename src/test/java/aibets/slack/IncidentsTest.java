package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IncidentsTest {

  @Test
  void logsTheStackTraceUnderTheReferenceWithoutTheQuestion() {
    ListAppender<ILoggingEvent> list = new ListAppender<>();
    list.start();
    Logger log = (Logger) LoggerFactory.getLogger(Incidents.class);
    log.addAppender(list);
    Exception cause = new IllegalArgumentException("cannot encode 'WHO bets?'");
    String reference =
        new Incidents().report("Failed", new IllegalStateException(cause), "who\n bets?");
    log.detachAppender(list);
    ILoggingEvent event = list.list.get(0);
    assertThat(event.getFormattedMessage()).contains(reference);
    assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .contains(
            "IllegalArgumentException: cannot encode '[what the user wrote]'", "IncidentsTest")
        .doesNotContainIgnoringCase("who bets?");
  }
}
