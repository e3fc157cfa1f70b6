package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Archive;
import aibets.telemetry.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusReportTest {

  private static final Status STATUS = new Status(Status.Connections.closed(1), 0, 9);

  /** An archive with a notice. */
  private static Archive withNotice(Archive archive, String notice) {
    return (Archive)
        Proxy.newProxyInstance(
            Archive.class.getClassLoader(),
            new Class<?>[] {Archive.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("notice")
                    ? Optional.of(notice)
                    : method.invoke(archive, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void saysWhyAnswersAreLessReliable() {
    Archive archive = withNotice(MemoryArchive.empty(), "The reading model does not work.");
    assertThat(new StatusReport(() -> STATUS, archive).message(List.of()).text())
        .endsWith("questions.\nThe reading model does not work.");
    assertThat(new StatusReport(() -> STATUS, archive).lines())
        .contains("The reading model does not work.");
    assertThat(new StatusReport(() -> STATUS, MemoryArchive.empty()).lines()).hasSize(2);
  }
}
