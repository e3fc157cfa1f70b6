package aibets.corpus;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes documents of the content of files, or of one line of one. One thread only. */
final class DocumentReader {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(\\n|\\z)", Pattern.DOTALL);

  private static final int LONGEST_ID = 1000;

  /** A longer one is cut: it is shown and gives context, but is never quoted. */
  private static final int LONGEST_TITLE = 300;

  private static final int LONGEST_ADDRESS = 4000;
  private static final int LONGEST_FRONT_MATTER = 64_000;

  private final PassageCutter cutter;

  /** How deep front matter may be nested; each level costs the ones above it once more. */
  private static final int NESTING = 100;

  private final ObjectMapper yaml =
      new YAMLMapper(
          YAMLFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
              .build());
  private final ObjectReader json =
      new ObjectMapper().readerFor(JsonNode.class).with(FAIL_ON_TRAILING_TOKENS);

  DocumentReader() {
    this(new Checkpoint(() -> false));
  }

  DocumentReader(Checkpoint checkpoint) {
    cutter = new PassageCutter(new SentenceSplitter(checkpoint), checkpoint);
  }

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
    if (text.length() > LONGEST_FRONT_MATTER) {
      throw new UnreadableException(
          "has front matter beyond " + LONGEST_FRONT_MATTER + " characters: shorten it");
    }
    try {
      JsonNode front = yaml.readTree(text);
      if (!front.isObject() && !front.isMissingNode() && !front.isNull()) {
        throw new UnreadableException(
            "has front matter that is no list of 'key: value' lines: correct it");
      }
      return front;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "has front matter that is no YAML" + line(e.getLocation()) + ": correct it");
    }
  }

  /** Counted from the first line of the file; not always known. */
  private static String line(@Nullable JsonLocation location) {
    return location == null ? "" : " (line " + (location.getLineNr() + 1) + ")";
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
      return json.readValue(line);
    } catch (MismatchedInputException e) {
      throw new UnreadableException(
          "has something behind its JSON object: write each object on a line of its own");
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
    String id = TextFile.wellFormed(head.id()).strip();
    String title = TextFile.wellFormed(head.title()).strip().replaceAll("\\s+", " ");
    Optional<String> url = head.url().filter(each -> each.matches("(?i)https?://\\S+"));
    check(id, "an id", LONGEST_ID);
    check(url.orElse(""), "a url", LONGEST_ADDRESS);
    check(head.file(), "a path", LONGEST_ADDRESS);
    Outline text = new Outline(TextFile.wellFormed(outline.text()), outline.blocks());
    List<Passage> passages = cutter.cut(text);
    if (passages.isEmpty()) {
      throw new UnreadableException(
          "has no sentence that could be quoted: write some text, or remove it");
    }
    Optional<LocalDate> published = head.published().flatMap(Dates::written);
    if (published.isEmpty() && head.published().isPresent()) {
      throw new UnreadableException("has a date that is none: write it as YYYY-MM-DD");
    }
    return new Document(
        id,
        WordPieceBound.shortened(title, LONGEST_TITLE),
        published.orElse(null),
        url.map(TextFile::wellFormed).orElse(null),
        head.file(),
        text.text(),
        passages);
  }

  private static void check(String value, String what, int longest) throws UnreadableException {
    if (value.length() > longest) {
      throw new UnreadableException(
          "has " + what + " beyond " + longest + " characters: shorten it");
    }
  }

  private static Optional<String> firstHeading(Outline outline) {
    return outline.blocks().stream()
        .filter(block -> block.kind() == Outline.Kind.HEADING && block.end() > block.start())
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
