package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files of YAML say of the documents beside them: {@code NAME.ext.yaml} of one file, {@code
 * documents.yaml} of any in its folder. One thread only.
 */
final class Sidecars {

  private static final String ENDING = ".yaml";
  private static final String OF_A_FOLDER = "documents.yaml";

  private final Map<String, Fields> ofFolders = new HashMap<>();
  private final Map<String, Fields> ofFiles = new HashMap<>();

  static boolean isNamedAsOne(String name) {
    return name.endsWith(ENDING);
  }

  /** Whether a file that is named so is one, beside some others. */
  static boolean isOne(String name, Set<String> files) {
    return isOfAFolder(name) || files.contains(ofWhat(name));
  }

  private static boolean isOfAFolder(String name) {
    return name.substring(name.lastIndexOf('/') + 1).equals(OF_A_FOLDER);
  }

  private static String ofWhat(String name) {
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * Reads one more.
   *
   * @param files those that there are
   * @throws UnreadableException if it cannot be read
   */
  void read(CorpusFiles.Entry sidecar, Set<String> files, Notices notices)
      throws UnreadableException {
    String yaml = TextDecoder.plain(TextFile.read(sidecar), notices);
    if (!isOfAFolder(sidecar.name())) {
      String block = yaml.replaceFirst("\\A---[ \\t]*\\n", "");
      ofFiles.put(ofWhat(sidecar.name()), FieldLines.of(block, false).fields(notices));
      return;
    }
    String folder = sidecar.name().substring(0, sidecar.name().lastIndexOf('/') + 1);
    for (Map.Entry<String, JsonNode> each : parsed(yaml).properties()) {
      if (files.contains(folder + each.getKey())) {
        ofFolders.put(folder + each.getKey(), fields(each.getValue()));
      } else {
        notices.add(each.getKey(), "", "is no document in this folder: left out");
      }
    }
  }

  private static JsonNode parsed(String yaml) throws UnreadableException {
    try {
      JsonNode read = FieldValue.YAML.readTree(yaml);
      if (read.isObject()) {
        return read;
      }
      throw new UnreadableException("is no list of files with fields below each: correct it");
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is no YAML: correct it; nothing is taken from it until then");
    }
  }

  private static Fields fields(JsonNode said) {
    Fields fields = Fields.NONE;
    for (Map.Entry<String, JsonNode> each : said.properties()) {
      String name = Fields.name(each.getKey());
      if (Fields.isRead(name) && each.getValue().isValueNode() && !each.getValue().isNull()) {
        fields = fields.with(name, Optional.of(each.getValue().asText()));
      }
    }
    return fields;
  }

  /** What is said of a file. */
  Fields of(String file) {
    return ofFiles.getOrDefault(file, Fields.NONE).or(ofFolders.getOrDefault(file, Fields.NONE));
  }
}
