package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes documents of the content of files, or of one line of one. One thread only. */
final class DocumentReader {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(\\n|\\z)", Pattern.DOTALL);

  private static final int LONGEST_NAME = 1000;

  private final PassageCutter cutter = new PassageCutter(new SentenceSplitter());
  private final ObjectMapper yaml = new YAMLMapper();
  private final ObjectMapper json = new ObjectMapper();

  /** What a document says of itself beside its text; empty where it does not. */
  private record Head(
      String file, String id, String title, Optional<String> published, Optional<String> url) {}

  Document markdown(String text, String name) throws UnreadableException {
    Matcher matter = FRONT_MATTER.matcher(text);
    JsonNode front =
        matter.find()
            ? frontMatter(Optional.ofNullable(matter.group(1)).orElse(""))
            : yaml.nullNode();
    Outline outline = new MarkdownReader().read(matter.reset().replaceFirst(""));
    Head head =
        new Head(
            name,
            field(front, "id").orElse(stem(name)),
            field(front, "title").or(() -> firstHeading(outline)).orElse(titleFrom(name)),
            field(front, "published"),
            field(front, "url"));
    return document(head, outline);
  }

  private JsonNode frontMatter(String text) throws UnreadableException {
    try {
      JsonNode front = yaml.readTree(text);
      if (!front.isObject() && !front.isMissingNode() && !front.isNull()) {
        throw new UnreadableException(
            "has front matter that is no list of 'key: value' lines: correct it");
      }
      return front;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "has front matter that is no YAML (line "
              + (e.getLocation().getLineNr() + 1)
              + "): correct it");
    }
  }

  Document html(String text, String name) throws UnreadableException {
    HtmlReader.Page page = new HtmlReader().read(text);
    return document(
        new Head(
            name, stem(name), page.title().orElse(titleFrom(name)), page.published(), page.url()),
        page.outline());
  }

  Document rawText(String text, String name) throws UnreadableException {
    RawTextReader.Article article = new RawTextReader().read(text);
    return document(
        new Head(
            name,
            stem(name),
            article.title().orElse(titleFrom(name)),
            article.published().map(LocalDate::toString),
            Optional.empty()),
        article.outline());
  }

  Document jsonLine(String line, String name) throws UnreadableException {
    JsonNode record = parsed(line);
    String id = required(record, "id");
    Outline outline = new RawTextReader().readClean(TextFile.clean(required(record, "text")));
    return document(
        new Head(
            name,
            id,
            field(record, "title").orElse(id),
            field(record, "date"),
            field(record, "url")),
        outline);
  }

  private JsonNode parsed(String line) throws UnreadableException {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is no JSON object: correct the line or remove it");
    }
  }

  private static String required(JsonNode record, String name) throws UnreadableException {
    return field(record, name)
        .orElseThrow(
            () ->
                new UnreadableException("has no '" + name + "': give it one, or remove the line"));
  }

  private static Optional<String> field(JsonNode record, String name) {
    return Optional.ofNullable(record.get(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  private Document document(Head head, Outline outline) throws UnreadableException {
    if (head.id().length() > LONGEST_NAME || head.title().length() > LONGEST_NAME) {
      throw new UnreadableException(
          "has an id or title beyond " + LONGEST_NAME + " characters: shorten it");
    }
    List<Passage> passages = cutter.cut(outline);
    if (passages.isEmpty()) {
      throw new UnreadableException(
          "has no sentence that could be quoted: write some text, or remove it");
    }
    Optional<LocalDate> published = head.published().flatMap(Dates::written);
    if (published.isEmpty() && head.published().isPresent()) {
      throw new UnreadableException("has a date that is none: write it as YYYY-MM-DD");
    }
    Optional<String> url = head.url().filter(each -> each.matches("(?i)https?://\\S+"));
    return new Document(
        head.id().strip(),
        head.title().strip().replaceAll("\\s+", " "),
        published.orElse(null),
        url.orElse(null),
        head.file(),
        outline.text(),
        passages);
  }

  private static Optional<String> firstHeading(Outline outline) {
    return outline.blocks().stream()
        .filter(block -> block.kind() == Outline.Kind.HEADING)
        .findFirst()
        .map(block -> outline.text().substring(block.start(), block.end()));
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[^./]+$", "");
  }

  private static String titleFrom(String name) {
    String stem = stem(name.substring(name.lastIndexOf('/') + 1)).replaceAll("[-_]+", " ").strip();
    return stem.isEmpty() ? name : stem;
  }
}
