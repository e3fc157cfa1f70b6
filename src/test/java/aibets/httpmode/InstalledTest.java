package aibets.httpmode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads in the forms that Slack documents. */
class InstalledTest {

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'team_id':'T1','authorizations':[{'team_id':'T1','enterprise_id':'E1','is_enterprise_install':false}]} | T1
          {'team_id':'T1','authorizations':[{'team_id':'T2','enterprise_id':null,'is_enterprise_install':false}]} | T2
          {'team_id':'T1','authorizations':[{'team_id':'T1','enterprise_id':'E1','is_enterprise_install':true}]} | E1
          {'team_id':'T1','authorizations':[{'team_id':null,'enterprise_id':'E1','is_enterprise_install':true}]} | E1
          {'team_id':'T1','enterprise_id':'E1'} | T1
          {'team_id':'T1','authorizations':[]} | T1
          {'command':'/x','team_id':'T1','enterprise_id':'E1','is_enterprise_install':'false'} | T1
          {'command':'/x','team_id':'T1','enterprise_id':'E1','is_enterprise_install':'true'} | E1
          {'type':'block_actions','team':{'id':'T1'},'enterprise':null,'is_enterprise_install':false} | T1
          {'type':'block_actions','team':null,'enterprise':{'id':'E1'},'is_enterprise_install':true} | E1
          {'type':'block_actions','team':null,'enterprise':{'id':'E1'}} | E1
          {'type':'block_actions','team':{'id':'T1'},'is_enterprise_install':true} |
          {'type':'x'} |
          """)
  void belongToOneInstallation(String payload, String id) {
    assertThat(Installed.id(json(payload))).isEqualTo(Optional.ofNullable(id));
  }

  @Test
  void recognizesTheEndOfAnInstallation() {
    String event = "{'team_id':'T1','event_time':1700000000,'event':{'type':'%s'%s}}";
    Instant at = Instant.ofEpochSecond(1_700_000_000);
    assertThat(Installed.endedAt(json(event.formatted("app_uninstalled", "")))).contains(at);
    assertThat(
            Installed.endedAt(
                json(event.formatted("tokens_revoked", ",'tokens':{'oauth':[],'bot':['U1']}"))))
        .contains(at);
    assertThat(
            Installed.endedAt(
                json(event.formatted("tokens_revoked", ",'tokens':{'oauth':['U1'],'bot':[]}"))))
        .isEmpty();
    assertThat(Installed.endedAt(json(event.formatted("message", ",'text':'app_uninstalled'"))))
        .isEmpty();
  }
}
