package aibets.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializer;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.util.json.GsonFactory;

/** Serializes blocks and views to JSON, omitting styles that are false. */
final class BlockJson {

  private BlockJson() {}

  /** Returns a serializer with Slack's member names, compatible with the SDK's parser. */
  static Gson gson() {
    Gson plain = GsonFactory.createSnakeCase();
    JsonSerializer<TextStyle> style =
        (value, type, context) -> {
          JsonObject all = plain.toJsonTree(value).getAsJsonObject();
          all.entrySet().removeIf(each -> !each.getValue().getAsBoolean());
          return all;
        };
    return plain.newBuilder().registerTypeAdapter(TextStyle.class, style).create();
  }
}
