package aibets.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a message shows, judged by its JSON. */
final class ShownBlocks {

  static final Gson GSON = BlockJson.gson();

  private ShownBlocks() {}

  static JsonArray json(Message message) {
    return GSON.toJsonTree(message.blocks()).getAsJsonArray();
  }

  /** Returns every object of a type, in order. */
  static List<JsonObject> all(JsonElement element, String type) {
    List<JsonObject> found = new ArrayList<>();
    if (element instanceof JsonArray array) {
      array.forEach(item -> found.addAll(all(item, type)));
    } else if (element instanceof JsonObject object) {
      if (object.get("type").getAsString().equals(type)) {
        found.add(object);
      }
      if (object.has("elements")) {
        found.addAll(all(object.get("elements"), type));
      }
    }
    return found;
  }

  static List<String> quoted(Message message) {
    return all(json(message), "rich_text_quote").stream()
        .map(
            quote ->
                all(quote, "text").stream()
                    .map(piece -> piece.get("text").getAsString())
                    .collect(Collectors.joining()))
        .toList();
  }

  static List<String> bold(Message message) {
    return all(json(message), "text").stream()
        .filter(text -> text.has("style"))
        .map(text -> text.get("text").getAsString())
        .toList();
  }
}
