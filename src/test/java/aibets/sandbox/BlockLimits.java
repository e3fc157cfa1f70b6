package aibets.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For each rule with a limit, a message or view with a given number of what it limits. */
final class BlockLimits {

  private static final String OPTION = option("o", "v");

  private BlockLimits() {}

  /** Returns messages by the rule for their blocks. */
  static Map<Rule, IntFunction<String>> ofMessages() {
    Map<Rule, IntFunction<String>> cases = new EnumMap<>(Rule.class);
    cases.put(Rule.MESSAGE_BLOCKS, n -> array(n, "{'type':'divider'}"));
    cases.put(Rule.SECTION_TEXT, n -> "[" + section(x(n), "") + "]");
    cases.put(
        Rule.SECTION_FIELDS, n -> "[{'type':'section','fields':" + array(n, text("f")) + "}]");
    cases.put(Rule.FIELD_TEXT, n -> "[{'type':'section','fields':" + array(1, text(x(n))) + "}]");
    cases.put(Rule.HEADER_TEXT, n -> "[{'type':'header','text':" + plain(x(n)) + "}]");
    cases.put(Rule.MARKDOWN_TEXT, n -> "[{'type':'markdown','text':'" + x(n) + "'}]");
    cases.put(Rule.BLOCK_ID, n -> "[" + section("s", ",'block_id':'" + x(n) + "'") + "]");
    cases.put(
        Rule.CONTEXT_ELEMENTS, n -> "[{'type':'context','elements':" + array(n, text("c")) + "}]");
    cases.put(Rule.ACTIONS_ELEMENTS, n -> actions(array(n, button("b", ""))));
    cases.put(
        Rule.CONTEXT_ACTIONS,
        n ->
            "[{'type':'context_actions','elements':"
                + array(n, "{'type':'icon_button','icon':'trash','text':" + plain("t") + "}")
                + "}]");
    cases.put(Rule.BUTTON_TEXT, n -> actions("[" + button(x(n), "") + "]"));
    cases.put(Rule.BUTTON_VALUE, n -> actions("[" + button("b", ",'value':'" + x(n) + "'") + "]"));
    cases.put(Rule.BUTTON_URL, n -> actions("[" + button("b", ",'url':'" + x(n) + "'") + "]"));
    cases.put(Rule.ACTION_ID, n -> actions("[" + button("b", ",'action_id':'" + x(n) + "'") + "]"));
    cases.put(Rule.IMAGE_URL, n -> "[{'type':'image','alt_text':'a','image_url':'" + x(n) + "'}]");
    cases.put(Rule.IMAGE_ALT, n -> "[{'type':'image','image_url':'u','alt_text':'" + x(n) + "'}]");
    cases.put(
        Rule.INPUT_LABEL,
        n ->
            "[{'type':'input','element':{'type':'plain_text_input'},'label':" + plain(x(n)) + "}]");
    cases.putAll(ofMenus());
    cases.putAll(ofTables());
    return cases;
  }

  private static Map<Rule, IntFunction<String>> ofTables() {
    Map<Rule, IntFunction<String>> cases = new EnumMap<>(Rule.class);
    cases.put(Rule.TABLE_ROWS, n -> table(array(n, array(1, cell("c"))), ""));
    cases.put(Rule.TABLE_CELLS, n -> table(array(1, array(n, cell("c"))), ""));
    cases.put(Rule.TABLE_CHARACTERS, n -> table(array(1, array(1, cell(x(n)))), ""));
    cases.put(
        Rule.TABLE_COLUMN_SETTINGS,
        n ->
            table(
                array(1, array(1, cell("c"))),
                ",'column_settings':" + array(n, "{'align':'right'}")));
    cases.put(Rule.CARD_TITLE, n -> array(1, card(",'title':" + text(x(n)))));
    cases.put(Rule.CARD_BODY, n -> array(1, card(",'body':" + text(x(n)))));
    cases.put(Rule.CARD_ACTIONS, n -> array(1, card(",'actions':" + array(n, button("b", "")))));
    cases.put(
        Rule.CAROUSEL_CARDS,
        n -> "[{'type':'carousel','elements':" + array(n, card(",'title':" + text("t"))) + "}]");
    return cases;
  }

  static String table(String rows, String more) {
    return "[{'type':'table','rows':" + rows + more + "}]";
  }

  static String cell(String text) {
    return "{'type':'raw_text','text':'" + text + "'}";
  }

  private static String card(String more) {
    return "{'type':'card'" + more + "}";
  }

  private static Map<Rule, IntFunction<String>> ofMenus() {
    Map<Rule, IntFunction<String>> cases = new EnumMap<>(Rule.class);
    cases.put(Rule.OVERFLOW_OPTIONS, n -> menu("overflow", array(n, OPTION), ""));
    cases.put(Rule.SELECT_OPTIONS, n -> menu("static_select", array(n, OPTION), ""));
    cases.put(Rule.CHOICES, n -> menu("checkboxes", array(n, OPTION), ""));
    cases.put(Rule.OPTION_TEXT, n -> menu("overflow", array(1, option(x(n), "v")), ""));
    cases.put(Rule.OPTION_VALUE, n -> menu("overflow", array(1, option("o", x(n))), ""));
    cases.put(
        Rule.PLACEHOLDER,
        n -> menu("static_select", array(1, OPTION), ",'placeholder':" + plain(x(n))));
    return cases;
  }

  /** Returns modals by the rule for the whole of them. */
  static Map<Rule, IntFunction<String>> ofModals() {
    Map<Rule, IntFunction<String>> cases = new EnumMap<>(Rule.class);
    String divider = array(1, "{'type':'divider'}");
    cases.put(Rule.VIEW_BLOCKS, n -> modal("t", array(n, "{'type':'divider'}"), ""));
    cases.put(Rule.VIEW_TITLE, n -> modal(x(n), divider, ""));
    cases.put(Rule.VIEW_BUTTON, n -> modal("t", divider, ",'close':" + plain(x(n))));
    cases.put(
        Rule.PRIVATE_METADATA, n -> modal("t", divider, ",'private_metadata':'" + x(n) + "'"));
    cases.put(Rule.CALLBACK_ID, n -> modal("t", divider, ",'callback_id':'" + x(n) + "'"));
    return cases;
  }

  static String modal(String title, String blocks, String more) {
    return "{'type':'modal','title':" + plain(title) + ",'blocks':" + blocks + more + "}";
  }

  static String section(String text, String more) {
    return "{'type':'section','text':" + text(text) + more + "}";
  }

  static String actions(String elements) {
    return "[{'type':'actions','elements':" + elements + "}]";
  }

  static String button(String text, String more) {
    return "{'type':'button','text':" + plain(text) + more + "}";
  }

  private static String menu(String type, String options, String more) {
    return actions("[{'type':'" + type + "','options':" + options + more + "}]");
  }

  private static String option(String text, String value) {
    return "{'text':" + plain(text) + ",'value':'" + value + "'}";
  }

  static String plain(String text) {
    return "{'type':'plain_text','text':'" + text + "'}";
  }

  private static String text(String text) {
    return "{'type':'mrkdwn','text':'" + text + "'}";
  }

  static String array(int count, String each) {
    return IntStream.range(0, count).mapToObj(i -> each).collect(Collectors.joining(",", "[", "]"));
  }

  static String x(int count) {
    return "x".repeat(count);
  }
}
