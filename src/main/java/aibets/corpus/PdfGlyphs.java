package aibets.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the letters of each page and their positions. */
final class PdfGlyphs extends PDFTextStripper {

  /** The maximum number of drawing operators; a form, which may draw others, counts for many. */
  private static final int MAX_OPERATORS = 10_000_000;

  private static final int FORM = 500;

  private static final int MAX_LETTERS_PER_PAGE = 500_000;

  private final List<PdfPage> pages = new ArrayList<>();
  private int operators;
  private int letters;
  private int lettersOfPage;

  /** Thrown when a document has too much content. */
  static final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Returns the pages of a document.
   *
   * @throws TooMuchException if they have too much content
   */
  static List<PdfPage> of(PDDocument document) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    try {
      glyphs.getText(document);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return glyphs.pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators += operator.getName().equals("Do") ? FORM : 1;
    if (operators > MAX_OPERATORS) {
      throw new UncheckedIOException(new TooMuchException());
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (++letters > PackedFormat.MAX_TEXT_CHARACTERS || ++lettersOfPage > MAX_LETTERS_PER_PAGE) {
      throw new UncheckedIOException(new TooMuchException());
    }
    super.processTextPosition(letter);
  }

  /** Writes letters of the most common direction first; vertical text in the margin comes last. */
  @Override
  protected void writePage() {
    Map<Float, List<TextPosition>> directions = new TreeMap<>();
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition letter : article) {
        directions.computeIfAbsent(letter.getDir(), direction -> new ArrayList<>()).add(letter);
      }
    }
    List<PdfSpan> spans =
        directions.values().stream()
            .max(Comparator.comparing(List::size))
            .map(PdfSpans::of)
            .orElse(List.of());
    lettersOfPage = 0;
    double height = getCurrentPage().getCropBox().getHeight();
    pages.add(new PdfPage(getCurrentPageNo(), height, spans));
  }
}
