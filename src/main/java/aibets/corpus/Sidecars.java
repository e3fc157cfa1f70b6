package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * YAML files with metadata of the documents beside them: {@code NAME.ext.yaml} for one file, {@code
 * documents.yaml} for any file in its folder. Not thread-safe.
 */
final class Sidecars {

  private static final String ENDING = ".yaml";
  private static final String OF_A_FOLDER = "documents.yaml";

  private final Map<String, Fields> ofFolders = new HashMap<>();
  private final Map<String, Fields> ofFiles = new HashMap<>();

  /** Files, and folders with a slash, whose readers cannot be determined. */
  private final Set<String> closed = new HashSet<>();

  static boolean isNamedAsOne(String name) {
    return name.endsWith(ENDING);
  }

  /** Whether a file of this name is a sidecar of other files. */
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
   * Reads a sidecar.
   *
   * @param files the existing files
   * @throws UnreadableException if it cannot be read
   */
  void read(CorpusFiles.Entry sidecar, Set<String> files, Notices notices)
      throws UnreadableException {
    String concerned = ofWhat(sidecar.name());
    if (isOfAFolder(sidecar.name())) {
      concerned = folder(sidecar.name());
    }
    if (sidecar.size() > 0) {
      closed.add(concerned);
    }
    String yaml = TextDecoder.plain(TextFile.read(sidecar), notices);
    if (!yaml.contains(Audience.READERS)) {
      closed.remove(concerned);
    }
    take(sidecar, yaml, files, notices);
    closed.remove(concerned);
  }

  private static String folder(String sidecar) {
    return sidecar.substring(0, sidecar.lastIndexOf('/') + 1);
  }

  private void take(CorpusFiles.Entry sidecar, String yaml, Set<String> files, Notices notices)
      throws UnreadableException {
    if (!isOfAFolder(sidecar.name())) {
      String block = yaml.replaceFirst("\\A---[ \\t]*\\n", "");
      ofFiles.put(ofWhat(sidecar.name()), FieldLines.of(block, false).fields(notices));
      return;
    }
    String folder = folder(sidecar.name());
    for (Map.Entry<String, JsonNode> each : parsed(yaml).properties()) {
      if (files.contains(folder + each.getKey())) {
        ofFolders.put(folder + each.getKey(), fields(each.getValue()));
      } else {
        notices.add(each.getKey(), "", "is not a document in this folder: left out");
      }
    }
  }

  private static JsonNode parsed(String yaml) throws UnreadableException {
    try {
      JsonNode read = FieldValue.YAML.readTree(yaml);
      if (read.isObject()) {
        return read;
      }
      throw new UnreadableException("is not a list of files with fields below each: correct it");
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is not YAML: correct it; until then it is ignored");
    }
  }

  private static Fields fields(JsonNode said) {
    Fields fields = Fields.NONE;
    for (Map.Entry<String, JsonNode> each : said.properties()) {
      String name = Fields.name(each.getKey());
      if (Audience.isOf(name)) {
        fields = fields.with(name, Optional.of(FieldValue.names(each.getValue())));
      } else if (Fields.isRead(name)
          && each.getValue().isValueNode()
          && !each.getValue().isNull()) {
        fields = fields.with(name, Optional.of(each.getValue().asText()));
      }
    }
    return fields;
  }

  /** Returns the metadata of a file. */
  Fields of(String file) {
    if (closed.contains(file) || closed.contains(folder(file))) {
      return Fields.NONE.with(Audience.READERS, Optional.of(Audience.UNREADABLE));
    }
    return ofFiles.getOrDefault(file, Fields.NONE).or(ofFolders.getOrDefault(file, Fields.NONE));
  }

  /** Returns the metadata that applies to each document in a file: its audience. */
  Fields ofEach(String file) {
    Fields all = of(file);
    return Fields.NONE
        .with(Audience.SET, all.get(Audience.SET))
        .with(Audience.READERS, all.get(Audience.READERS));
  }
}
