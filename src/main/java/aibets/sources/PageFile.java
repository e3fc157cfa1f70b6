package aibets.sources;

import aibets.corpus.CorpusFiles;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import okhttp3.HttpUrl;

/** A web page as a file: its name and content. */
final class PageFile {

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/plain", "txt"),
          Map.entry("text/markdown", "md"),
          Map.entry("text/csv", "csv"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/epub+zip", "epub"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));

  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MAX_PART_CHARACTERS = 100;

  private final String name;
  private final byte[] content;

  private PageFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Returns a name made from its host, its path, and an extension for its type. */
  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  /**
   * Creates a file from a page.
   *
   * @param type the Content-Type header, with the charset
   * @return empty if the type is unsupported
   */
  static Optional<PageFile> of(HttpUrl address, String type, byte[] content) {
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    String path = path(address);
    boolean isHtml = "html".equals(ENDINGS.get(plain));
    boolean isKnown = !isHtml && CorpusFiles.mayBeRead(path);
    String ending = isKnown ? path.substring(path.lastIndexOf('.') + 1) : ENDINGS.get(plain);
    return Optional.ofNullable(ending)
        .map(each -> new PageFile(name(address, path, each), utf8(plain, type, content)));
  }

  private static String path(HttpUrl address) {
    String path = address.encodedPath();
    return path.endsWith("/") ? path + "index" : path;
  }

  private static String name(HttpUrl address, String path, String ending) {
    boolean isUsual = address.port() == HttpUrl.defaultPort(address.scheme());
    String host = address.host() + (isUsual ? "" : "_" + address.port());
    String parts =
        Arrays.stream((host + "/" + path).split("/"))
            .filter(part -> !part.isEmpty())
            .map(PageFile::part)
            .collect(Collectors.joining("/"));
    String stem = parts.replaceFirst("(?i)\\.(?:html?|" + Pattern.quote(ending) + ")$", "");
    String query = address.query() == null ? "" : "-" + digits(address.query());
    return stem + query + "." + ending;
  }

  /** Converts a part of a URL to a part of a file name. */
  private static String part(String written) {
    String decoded = written;
    try {
      decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not decodable: keep it as written.
    }
    String safe = decoded.replaceAll("[/\\\\:\\p{Cc}]", "_").replaceFirst("^\\.", "_");
    return safe.length() <= MAX_PART_CHARACTERS
        ? safe
        : safe.substring(0, MAX_PART_CHARACTERS) + "-" + digits(safe);
  }

  private static String digits(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /**
   * Returns the content as UTF-8; the charset of the header takes precedence over that in the page.
   */
  private static byte[] utf8(String plain, String type, byte[] content) {
    Matcher charset = CHARSET.matcher(type);
    if (!plain.startsWith("text/") || !charset.find()) {
      return content;
    }
    try {
      Charset named = Charset.forName(charset.group(1));
      byte[] text =
          named.decode(ByteBuffer.wrap(content)).toString().getBytes(StandardCharsets.UTF_8);
      return named.equals(StandardCharsets.UTF_8)
          ? content
          : ByteBuffer.allocate(MARK.length + text.length).put(MARK).put(text).array();
    } catch (IllegalArgumentException e) {
      return content;
    }
  }
}
