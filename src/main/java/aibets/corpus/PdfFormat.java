package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** PDF files with text; form feeds end the pages of the document. */
final class PdfFormat implements PackedFormat {

  private static final int MAX_PAGES = 5_000;

  /**
   * The minimum average number of letters per page; below that, there are only page numbers and
   * stamps on images.
   */
  private static final int MIN_LETTERS_PER_PAGE = 3;

  /** The maximum share of unknown letters. */
  private static final double MAX_UNKNOWN_SHARE = 0.3;

  private final BundledFont font = new BundledFont();

  @Override
  public List<String> endings() {
    return List.of("pdf");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    FontMappers.set(font);
    try (PDDocument pdf = Loader.loadPDF(content)) {
      return draft(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is an encrypted PDF: save it without a password");
    } catch (PdfGlyphs.TooMuchException e) {
      throw new UnreadableException("is a PDF with too much content: split it");
    } catch (IOException e) {
      throw new UnreadableException("is not a readable PDF: save it again");
    }
  }

  private static Draft draft(PDDocument pdf) throws IOException, UnreadableException {
    if (pdf.getNumberOfPages() > MAX_PAGES) {
      throw new UnreadableException("has more than %,d pages: split it".formatted(MAX_PAGES));
    }
    List<PdfPage> pages = PdfGlyphs.of(pdf);
    checkText(pages);
    PdfOutline.Result read = PdfOutline.of(PdfFurniture.removed(pages));
    PDDocumentInformation about = pdf.getDocumentInformation();
    Fields fields =
        Fields.NONE.with("title", title(about, read, pages)).with("modified", modified(about));
    return new Draft(read.outline(), fields);
  }

  private static void checkText(List<PdfPage> pages) throws UnreadableException {
    StringBuilder text = new StringBuilder();
    pages.forEach(page -> page.spans().forEach(span -> text.append(span.text())));
    if (text.length() < MIN_LETTERS_PER_PAGE * Math.max(1, pages.size())) {
      throw new UnreadableException(
          "is a PDF without text, perhaps a scan: run text recognition (OCR) on it");
    }
    int seen = ReadableText.line(text.toString()).length();
    if (text.length() - seen > MAX_UNKNOWN_SHARE * text.length()) {
      throw new UnreadableException(
          "is a PDF whose fonts cannot be mapped to characters: save it again with text");
    }
  }

  /**
   * Returns the title from the metadata if the first page contains it, or else the words in the
   * largest font on that page.
   */
  private static Optional<String> title(
      PDDocumentInformation about, PdfOutline.Result read, List<PdfPage> pages) {
    Optional<String> named =
        Optional.ofNullable(about.getTitle())
            .map(ReadableText::line)
            .filter(text -> !text.isEmpty());
    StringBuilder first = new StringBuilder();
    pages.stream()
        .limit(1)
        .forEach(page -> page.spans().forEach(span -> first.append(letters(span.text()))));
    return named
        .filter(text -> first.indexOf(letters(text)) >= 0)
        .or(read::title)
        .or(
            () ->
                named.filter(
                    text ->
                        !text.matches(
                            "(?i).*\\.(docx?|pptx?|xlsx?|indd|pdf|tex)|Microsoft .*|untitled.*")));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Optional<String> modified(PDDocumentInformation about) {
    Optional<Calendar> date =
        Optional.ofNullable(about.getModificationDate())
            .or(() -> Optional.ofNullable(about.getCreationDate()));
    return date.map(day -> String.format("%tF", day));
  }
}
