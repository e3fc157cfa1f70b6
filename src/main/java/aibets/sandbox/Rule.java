package aibets.sandbox;

import java.util.List;

/**
 * Slack's rules that the sandbox enforces: a number, Slack's error code, and a description. Numbers
 * are from docs.slack.dev; those marked "in practice" are from app developers' reports.
 */
enum Rule {
  ACKNOWLEDGE(3, "", "seconds until an envelope must be acknowledged"),
  EVENT_RETRIES(3, "", "retries of an unacknowledged event: at once, after 1 and after 5 minutes"),
  NO_OTHER_RETRIES(0, "", "retries of a command, an action or a submission"),
  ONE_CONNECTION(1, "", "connection receives each envelope"),
  CONNECTIONS(10, "too_many_websockets", "connections per app"),
  TICKET_USES(1, "", "connections for each WebSocket URL"),
  SUBSCRIBED_EVENTS_ONLY(0, "", "events delivered that the manifest does not name"),

  KNOWN_METHODS(0, "unknown_method", "methods other than those implemented"),
  TOKEN(1, "invalid_auth", "token per call, of the right kind (not_allowed_token_type)"),
  AGENT_PROMPTS(0, "", "prompts of an agent shown when a call names a thread"),
  SCOPES(1, "missing_scope", "of a method's scopes has to be granted by the manifest"),
  TIER_2(20, "ratelimited", "calls per minute of a tier 2 method"),
  TIER_3(50, "ratelimited", "calls per minute of a tier 3 method"),
  TIER_4(100, "ratelimited", "calls per minute of a tier 4 method"),
  POST_BURST(5, "ratelimited", "messages at once to a channel, then 1 per second (in practice)"),

  TRIGGER_SECONDS(3, "expired_trigger_id", "seconds until a trigger_id expires"),
  TRIGGER_USES(1, "exchanged_trigger_id", "uses of a trigger_id"),
  RESPONSE_URL_USES(5, "used_url", "uses of a response_url"),
  RESPONSE_URL_MINUTES(30, "expired_url", "minutes until a response_url expires"),
  NO_COMMAND_IN_THREAD(0, "", "slash commands inside a thread"),

  MEMBERSHIP(1, "not_in_channel", "membership needed to post or read"),
  PRIVATE_CHANNELS(1, "channel_not_found", "membership needed to see a private channel"),
  EPHEMERAL_MEMBERSHIP(
      1, "user_not_in_channel", "membership needed to receive an ephemeral message"),
  EPHEMERAL_IN_ACTIVE_THREAD(
      1, "", "reply needed in a thread before ephemeral messages show there"),
  EPHEMERAL_IS_FINAL(0, "message_not_found", "updates of an ephemeral message by chat.update"),
  EPHEMERAL_IS_GONE(0, "", "ephemeral messages left after the page is reloaded"),
  TOMBSTONE(1, "", "tombstone replaces the deleted first message of a thread with replies"),
  OWN_MESSAGES(0, "cant_update_message", "updates of others' messages"),
  UPDATE_DROPS_BLOCKS(0, "", "blocks left after an update with text alone"),

  TEXT(4_000, "msg_too_long", "characters of a message's text (in practice)"),
  SOMETHING_TO_SAY(1, "no_text", "of text, blocks and attachments needed"),
  ATTACHMENTS(100, "too_many_attachments", "attachments per message"),
  MESSAGE_BLOCKS(50, "invalid_blocks", "blocks per message"),
  BLOCKS_CHARACTERS(13_200, "msg_blocks_too_long", "characters in all blocks (in practice)"),
  BLOCKS_FORMAT(1, "invalid_blocks_format", "JSON array of blocks"),

  KNOWN_BLOCKS(0, "invalid_blocks", "block types other than those that Slack documents"),
  REQUIRED(1, "invalid_blocks", "value needed for a required member"),
  UNIQUE_IDS(1, "invalid_blocks", "block_id per block, action_id per element of a block"),
  BLOCK_ID(255, "invalid_blocks", "characters of a block_id"),
  ACTION_ID(255, "invalid_blocks", "characters of an action_id"),
  SECTION_TEXT(3_000, "invalid_blocks", "characters of a section's text"),
  SECTION_FIELDS(10, "invalid_blocks", "fields of a section"),
  FIELD_TEXT(2_000, "invalid_blocks", "characters of a section's field"),
  HEADER_TEXT(150, "invalid_blocks", "characters of a header"),
  MARKDOWN_TEXT(12_000, "invalid_blocks", "characters of all markdown blocks of a message"),
  CONTEXT_ELEMENTS(10, "invalid_blocks", "elements of a context block"),
  CONTEXT_ACTIONS(5, "invalid_blocks", "elements of a context_actions block"),
  ACTIONS_ELEMENTS(25, "invalid_blocks", "elements of an actions block"),
  IMAGE_URL(3_000, "invalid_blocks", "characters of an image's URL"),
  IMAGE_ALT(2_000, "invalid_blocks", "characters of an image's alternative text"),
  INPUT_LABEL(2_000, "invalid_blocks", "characters of an input's label or hint"),
  BUTTON_TEXT(75, "invalid_blocks", "characters on a button"),
  BUTTON_VALUE(2_000, "invalid_blocks", "characters of a button's value"),
  BUTTON_URL(3_000, "invalid_blocks", "characters of a button's URL"),
  OVERFLOW_OPTIONS(5, "invalid_blocks", "options of an overflow menu"),
  SELECT_OPTIONS(100, "invalid_blocks", "options of a select menu"),
  CHOICES(10, "invalid_blocks", "checkboxes or radio buttons of a group"),
  OPTION_TEXT(75, "invalid_blocks", "characters of an option"),
  OPTION_VALUE(150, "invalid_blocks", "characters of an option's value"),
  PLACEHOLDER(150, "invalid_blocks", "characters of a placeholder"),
  ONE_TABLE(1, "invalid_attachments", "table per message"),
  TABLE_ROWS(100, "invalid_blocks", "rows of a table"),
  TABLE_CELLS(20, "invalid_blocks", "cells in a row of a table"),
  TABLE_COLUMN_SETTINGS(20, "invalid_blocks", "column_settings of a table"),
  TABLE_CHARACTERS(10_000, "invalid_blocks", "characters in all cells of a table"),
  CARD_TITLE(150, "invalid_blocks", "characters of a card's title or subtitle"),
  CARD_BODY(200, "invalid_blocks", "characters of a card's body"),
  CARD_ACTIONS(3, "invalid_blocks", "buttons of a card"),
  CAROUSEL_CARDS(10, "invalid_blocks", "cards of a carousel"),
  LIST_INDENT(8, "invalid_blocks", "levels of indentation of a rich_text_list"),

  VIEW_BLOCKS(100, "invalid_arguments", "blocks per modal or Home"),
  VIEW_TITLE(24, "invalid_arguments", "characters of a modal's title"),
  VIEW_BUTTON(24, "invalid_arguments", "characters of a modal's submit and close"),
  VIEW_SUBMIT(1, "invalid_arguments", "submit button needed in a modal with an input"),
  PRIVATE_METADATA(3_000, "invalid_arguments", "characters of private_metadata"),
  CALLBACK_ID(255, "invalid_arguments", "characters of a callback_id"),
  VIEW_CHARACTERS(250_000, "view_too_large", "characters of a view"),
  VIEW_STACK(3, "push_limit_reached", "modals on top of each other"),
  VIEW_HASH(1, "hash_conflict", "hash has to match the replaced view, if given"),
  MESSAGES_TAB(1, "", "messages tab needed in the manifest for direct messages"),
  HOME_TAB(1, "not_enabled", "home tab needed in the manifest to publish a Home"),

  FILE_UPLOADED(1, "file_not_found", "upload needed before completing it"),
  STATUS_MINUTES(2, "", "minutes until a status disappears"),
  PROMPTS(4, "invalid_arguments", "suggested prompts"),
  STREAM_IN_THREAD(1, "invalid_arguments", "thread_ts needed for a streamed message"),
  STREAM_OPEN(1, "message_not_in_streaming_state", "open stream needed to append to");

  private final int limit;
  private final String error;
  private final String meaning;

  Rule(int limit, String error, String meaning) {
    this.limit = limit;
    this.error = error;
    this.meaning = meaning;
  }

  int limit() {
    return limit;
  }

  /** Returns Slack's error code; empty if there is none. */
  String error() {
    return error;
  }

  String meaning() {
    return meaning;
  }

  Refusal broken() {
    return new Refusal(error);
  }

  Refusal broken(String detail) {
    return new Refusal(error, List.of("[ERROR] " + detail));
  }
}
