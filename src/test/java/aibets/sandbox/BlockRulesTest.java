package aibets.sandbox;

import static aibets.sandbox.BlockLimits.actions;
import static aibets.sandbox.BlockLimits.array;
import static aibets.sandbox.BlockLimits.button;
import static aibets.sandbox.BlockLimits.section;
import static aibets.sandbox.BlockLimits.x;
import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlockRulesTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
  }

  static Set<Rule> rules() {
    return BlockLimits.ofMessages().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void allowsExactlyAsManyAsTheRuleSays(Rule rule) {
    assertThat(post(BlockLimits.ofMessages().get(rule).apply(rule.limit())).path("ok").asBoolean())
        .isTrue();
    JsonNode refused = post(BlockLimits.ofMessages().get(rule).apply(rule.limit() + 1));
    assertThat(refused.path("error").asText()).isEqualTo(rule.error());
    assertThat(refused.at("/response_metadata/messages/0").asText()).contains("json-pointer:");
  }

  @Proves({Rule.KNOWN_BLOCKS, Rule.REQUIRED, Rule.UNIQUE_IDS, Rule.LIST_INDENT})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{'type':'hologram'}]|unsupported type",
        "[{'type':'actions','elements':[{'type':'lever'}]}]|unsupported type",
        "[{'type':'section'}]|missing required field",
        "[{'type':'section','text':{'type':'mrkdwn','text':''}}]|more than 0",
        "[{'type':'header','text':{'type':'mrkdwn','text':'h'}}]|must be one of",
        "[{'type':'image','image_url':'u'}]|alt_text",
        "[{'type':'actions','elements':[]}]|elements",
        "[{'type':'table','rows':[]}]|rows",
        "[{'type':'table','rows':[[{'type':'mrkdwn','text':'c'}]]}]|must be one of",
        "[{'type':'table','rows':[[{'type':'raw_text','text':''}]]}]|text",
        "[{'type':'card','subtitle':{'type':'mrkdwn','text':'s'}}]|hero_image",
        "[{'type':'card','actions':[{'type':'overflow'}]}]|unsupported type",
        "[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]|already exists",
        "[{'type':'rich_text','elements':[{'type':'rich_text_riddle'}]}]|unsupported type",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}]|more"
            + " than 0",
        "[{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','indent':9,'elements':[{'type':'rich_text_section','elements':[]}]}]}]|at"
            + " most 8"
      })
  void refusesWhatIsNotABlock(String blocks, String why) {
    JsonNode refused = post(blocks);
    assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(refused.at("/response_metadata/messages").toString()).contains(why);
  }

  @Proves(Rule.UNIQUE_IDS)
  @Test
  void refusesTheSameActionIdTwiceInABlock() {
    String one = button("b", ",'action_id':'a'");
    assertThat(post(actions("[" + one + "," + one + "]")).path("error").asText())
        .isEqualTo("invalid_blocks");
  }

  @Proves(Rule.BLOCKS_CHARACTERS)
  @Test
  void refusesBlocksThatTogetherAreTooLarge() {
    assertThat(post(array(5, section(x(2_900), ""))).path("error").asText())
        .isEqualTo("msg_blocks_too_long");
  }

  @Proves(Rule.ONE_TABLE)
  @Test
  void allowsOnlyOneTable() {
    String table = BlockLimits.table(array(1, array(1, BlockLimits.cell("c"))), "");
    String inner = table.substring(1, table.length() - 1);
    assertThat(post(table).path("ok").asBoolean()).isTrue();
    JsonNode refused = post("[" + inner + "," + inner + "]");
    assertThat(refused.path("error").asText()).isEqualTo("invalid_attachments");
    assertThat(refused.toString()).contains("only_one_table_allowed");
  }

  @Proves(Rule.BLOCKS_FORMAT)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{'type':'divider'}", "no json"})
  void refusesWhatIsNoArray(String blocks) {
    assertThat(post(blocks).path("error").asText()).isEqualTo("invalid_blocks_format");
  }

  @Test
  void namesUnnamedBlocksAndElements() {
    post(actions("[" + button("b", "") + "]"));
    List<String> actions = slack.said(slack.asker()).get(0).actions();
    assertThat(actions).hasSize(1).doesNotContain("");
  }

  private JsonNode post(String blocks) {
    return app.call(
        "chat.postMessage", "channel", GENERAL, "text", "t", "blocks", blocks.replace('\'', '"'));
  }
}
