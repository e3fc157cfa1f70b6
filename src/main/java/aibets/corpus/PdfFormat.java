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

/** PDF with text; the pages of its document end with form feeds. */
final class PdfFormat implements PackedFormat {

  private static final int MOST_PAGES = 5_000;

  /** Of letters on a page, on average; fewer are page numbers and stamps on pictures. */
  private static final int FEWEST_LETTERS = 3;

  /** Of the letters of a document. */
  private static final double MOST_UNKNOWN = 0.3;

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
      throw new UnreadableException("is a PDF with more on its pages than is read: split it");
    } catch (IOException e) {
      throw new UnreadableException("is no PDF that can be read: save it anew");
    }
  }

  private static Draft draft(PDDocument pdf) throws IOException, UnreadableException {
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      throw new UnreadableException("has more than %,d pages: split it".formatted(MOST_PAGES));
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
    if (text.length() < FEWEST_LETTERS * Math.max(1, pages.size())) {
      throw new UnreadableException(
          "is a PDF without text, such as a scan: recognise its text (OCR) and save it with that");
    }
    int seen = VisibleText.line(text.toString()).length();
    if (text.length() - seen > MOST_UNKNOWN * text.length()) {
      throw new UnreadableException(
          "is a PDF whose fonts do not say what their letters are: save it anew as a PDF with text");
    }
  }

  /** What the file calls itself, if its first page does, too; or the largest words of that page. */
  private static Optional<String> title(
      PDDocumentInformation about, PdfOutline.Result read, List<PdfPage> pages) {
    Optional<String> named =
        Optional.ofNullable(about.getTitle())
            .map(VisibleText::line)
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
