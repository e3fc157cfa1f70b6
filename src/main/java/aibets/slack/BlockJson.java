package aibets.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializer;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.util.json.GsonFactory;

/** Blocks and views as the JSON that is sent: of a style, only what is true. */
final class BlockJson {

  private BlockJson() {}

  /** Slack's own names of members; reads what the SDK's reads. */
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
