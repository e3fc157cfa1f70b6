package aibets.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The supported formats. */
final class Formats {

  private static final List<Format> ALL =
      List.of(
          MarkdownFormat.plain(),
          MarkdownFormat.withExpressions(),
          new RawTextFormat(),
          new HtmlFormat(),
          new JsonLinesFormat(),
          new PdfFormat(),
          new CsvFormat(),
          new MailFormat(),
          new MailboxFormat(),
          new CuesFormat(),
          new NotebookFormat(),
          new JsonFormat(),
          new ZippedFormat(List.of("docx", "docm", "dotx"), DocxReader::read),
          new ZippedFormat(List.of("pptx", "pptm", "ppsx", "potx"), PptxReader::read),
          new ZippedFormat(List.of("xlsx", "xlsm", "xltx"), XlsxReader::read),
          new ZippedFormat(List.of("odt", "ott"), OdfReader::read),
          new ZippedFormat(List.of("ods", "ots"), OdfReader::read),
          new ZippedFormat(List.of("odp", "otp"), OdfReader::read),
          new ZippedFormat(List.of("epub"), EpubReader::read),
          new RtfFormat(),
          new OrgFormat(),
          new AsciiDocFormat(),
          new RstFormat());

  private Formats() {}

  /** Returns the format of a file, by its extension. */
  static Optional<Format> of(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ALL.stream().filter(format -> format.endings().contains(ending)).findFirst();
  }

  /** Returns a list of the extensions: ".md, .mdx, .txt or .html". */
  static String names() {
    List<String> names = ALL.stream().map(format -> "." + format.endings().get(0)).toList();
    int last = names.size() - 1;
    return names.stream().limit(last).collect(Collectors.joining(", ")) + " or " + names.get(last);
  }
}
