package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.telemetry.Telemetry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminsTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();

  private Admins admins(String named) {
    return new Admins(
        Set.of(named),
        BoltApps.slack(slack.sandbox().apiUrl()).methods(slack.sandbox().botToken()),
        new Retries(Telemetry.NONE));
  }

  @Test
  void knowsConfiguredAdminsWithoutAskingSlack() {
    assertThat(admins("U0ASKER").include("U0ASKER")).isTrue();
    assertThat(admins("U0ASKER").include("U0ADMIN")).isFalse();
    assertThat(slack.calls("users.info")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"S0ADMINS, usergroups.users.list", "workspace-admins, users.info"})
  void asksSlackOnce(String named, String method) {
    Admins admins = admins(named);
    assertThat(admins.include("U0ADMIN")).isTrue();
    assertThat(admins.include("U0ADMIN")).isTrue();
    assertThat(admins.include("U0COLLEAGUE")).isFalse();
    assertThat(admins.include("U0COLLEAGUE")).isFalse();
    assertThat(slack.calls(method)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"S0ADMINS, usergroups.users.list", "workspace-admins, users.info"})
  void admitsNobodyWhileSlackDoesNotAnswer(String named, String method) {
    Admins admins = admins(named);
    slack.sandbox().faults().fail(method, "internal_error");
    assertThat(admins.include("U0ADMIN")).isFalse();
    assertThat(admins.include("U0ADMIN")).isTrue();
  }

  @Test
  void admitsNobodyForAnUnknownGroup() {
    assertThat(admins("S0NONE").include("U0ADMIN")).isFalse();
  }
}
