package aibets.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes PDF files for tests, with lines at given positions on letter-sized pages. */
final class PrintedPages {

  private static final float HEIGHT = 792;

  private final PDDocument pdf = new PDDocument();
  private PDPage page = new PDPage();

  PrintedPages page() {
    page = new PDPage();
    pdf.addPage(page);
    return this;
  }

  /** Prints lines of the usual size below each other. */
  PrintedPages text(float left, float top, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      line(FontName.HELVETICA, 11, left, top + 14 * i, lines[i]);
    }
    return this;
  }

  PrintedPages heading(float left, float top, String heading) {
    return line(FontName.HELVETICA_BOLD, 18, left, top, heading);
  }

  PrintedPages bold(float left, float top, String heading) {
    return line(FontName.HELVETICA_BOLD, 11, left, top, heading);
  }

  PrintedPages line(FontName name, float size, float left, float top, String line) {
    PDFont font = new PDType1Font(name);
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(left, HEIGHT - top);
      out.showText(line);
      out.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PDDocument document() {
    return pdf;
  }

  PrintedPages locked(String password) throws IOException {
    pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (pdf) {
      pdf.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
