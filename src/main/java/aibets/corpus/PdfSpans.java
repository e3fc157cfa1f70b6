package aibets.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Assembles the letters of a page into words. */
final class PdfSpans {

  /** The minimum distance between columns or cells, relative to the font size. */
  private static final double APART = 0.9;

  /** The minimum distance between words, relative to the font size. */
  private static final double BETWEEN_WORDS = 0.15;

  /** The maximum vertical distance within a line, relative to the font size. */
  private static final double SAME_LINE = 0.45;

  private static final double RAISED = 0.15;
  private static final double SMALL = 0.8;
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<PdfSpan> spans = new ArrayList<>();
  private final IdentityHashMap<PDFont, Boolean> bolds = new IdentityHashMap<>();

  private PdfSpans() {}

  static List<PdfSpan> of(List<TextPosition> letters) {
    PdfSpans found = new PdfSpans();
    List<TextPosition> sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isLower(sorted.get(i), sorted.get(i - 1), sorted.get(from))) {
        found.line(new ArrayList<>(sorted.subList(from, i)));
        from = i;
      }
    }
    return found.spans;
  }

  private static boolean isLower(TextPosition next, TextPosition before, TextPosition first) {
    double size = Math.max(next.getFontSizeInPt(), before.getFontSizeInPt());
    return next.getYDirAdj() - before.getYDirAdj() > SAME_LINE * size
        || next.getYDirAdj() - first.getYDirAdj() > size;
  }

  private void line(List<TextPosition> letters) {
    letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    Open open = null;
    for (TextPosition letter : letters) {
      if (letter.getUnicode() == null || letter.getUnicode().isBlank()) {
        if (open != null) {
          open.isSpaced = true;
        }
      } else if (open != null && letter.getXDirAdj() - open.right <= APART * open.size) {
        open.add(letter);
      } else {
        close(open);
        open = new Open(letter);
      }
    }
    close(open);
  }

  private void close(@Nullable Open open) {
    if (open != null) {
      spans.add(open.span());
    }
  }

  /** A span that may continue. */
  private final class Open {

    private final StringBuilder text = new StringBuilder();
    private final double left;
    private double right;
    private double baseline;
    private double size;
    private int bold;
    private int count;
    private boolean isSpaced;

    Open(TextPosition first) {
      left = first.getXDirAdj();
      right = left;
      baseline = first.getYDirAdj();
      size = first.getFontSizeInPt();
      add(first);
    }

    void add(TextPosition letter) {
      double gap = letter.getXDirAdj() - right;
      boolean raised =
          letter.getFontSizeInPt() < SMALL * size && baseline - letter.getYDirAdj() > RAISED * size;
      if (!text.isEmpty() && (isSpaced || gap > betweenWords(letter))) {
        text.append(' ');
      }
      text.append(raised ? superscript(letter.getUnicode()) : shown(letter.getUnicode()));
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
      if (letter.getFontSizeInPt() > size) {
        size = letter.getFontSizeInPt();
        baseline = letter.getYDirAdj();
      }
      bold += bolds.computeIfAbsent(letter.getFont(), PdfSpans::isBold) ? 1 : 0;
      count++;
      isSpaced = false;
    }

    private double betweenWords(TextPosition letter) {
      double space = letter.getWidthOfSpace();
      boolean known = space > 0.1 * size && space < 0.7 * size;
      return known ? space / 2 : BETWEEN_WORDS * size;
    }

    PdfSpan span() {
      return new PdfSpan(text.toString(), left, right, baseline, size, bold == count);
    }
  }

  private static String shown(String letter) {
    return letter.codePointAt(0) < ' ' ? "" : letter;
  }

  /** Converts a superscript number so that it does not become part of an amount before it. */
  private static String superscript(String letter) {
    int digit = letter.length() == 1 ? Character.digit(letter.charAt(0), 10) : -1;
    return digit < 0 ? letter : SUPERSCRIPT.substring(digit, digit + 1);
  }

  private static boolean isBold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.matches(".*(bold|black|heavy|demi).*")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }
}
