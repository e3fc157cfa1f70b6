package aibets.overview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A timeline as a picture, 1,000 pixels wide: each statement has a row with its date, a point on a
 * scale and its first words. Disputed statements are coloured and labelled.
 */
public final class TimelinePicture {

  private static final int WIDTH = 1000;
  private static final int HEAD = 84;
  private static final int ROW = 44;
  private static final int FOOT = 56;
  private static final int MAX_ENTRIES = 20;

  /** The x coordinates of the columns: dates end here, then points, then statements. */
  private static final int DATES = 210;

  private static final int FIRST = 230;
  private static final int LAST = 410;
  private static final int STATEMENTS = 436;

  private static final DateTimeFormatter DAY = formatter("d MMM yyyy");
  private static final DateTimeFormatter MONTH = formatter("MMM yyyy");
  private static final Pattern OPENING = Pattern.compile("(?i)^(?:on|in) $");

  private final Timeline timeline;
  private final List<Timeline.Entry> entries;
  private final boolean dark;

  /** Creates the picture of a timeline with at least one entry; only the last 20 are drawn. */
  public TimelinePicture(Timeline timeline, boolean dark) {
    this.timeline = timeline;
    List<Timeline.Entry> all = timeline.entries();
    this.entries = all.subList(Math.max(0, all.size() - MAX_ENTRIES), all.size());
    this.dark = dark;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Writes the picture as PNG. */
  public void writeTo(Path file) {
    try {
      Files.write(file, png());
    } catch (IOException e) {
      throw new OverviewException(
          "Cannot write the picture to '" + file + "'. Name another file with --png.");
    }
  }

  /** Returns the picture as PNG. */
  public byte[] png() {
    System.setProperty("java.awt.headless", "true");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn(), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot encode the picture", e);
    }
    return out.toByteArray();
  }

  private BufferedImage drawn() {
    int height = HEAD + ROW * entries.size() + FOOT;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(ground());
    pen.fillRect(0, 0, WIDTH, height);
    drawHead(pen);
    for (int row = 0; row < entries.size(); row++) {
      draw(pen, entries.get(row), HEAD + ROW * row + ROW / 2);
    }
    drawScale(pen, HEAD + ROW * entries.size() + 8);
    pen.dispose();
    return image;
  }

  private void drawHead(Graphics2D pen) {
    pen.setColor(ink());
    pen.setFont(font(Font.BOLD, 26));
    pen.drawString(fitting(pen, title(), WIDTH - 60), 30, 38);
    pen.setFont(font(Font.PLAIN, 17));
    pen.setColor(faint());
    pen.drawString(leftOut(), 30, 66);
  }

  private String title() {
    return timeline.topic().isEmpty() ? "Dated statements" : timeline.topic();
  }

  /** Returns a note on the number of statements not drawn; empty if all are. */
  String leftOut() {
    int left = timeline.entries().size() - entries.size();
    return left == 0
        ? ""
        : left + (left == 1 ? " earlier statement is" : " earlier statements are") + " left out";
  }

  private void draw(Graphics2D pen, Timeline.Entry entry, int middle) {
    boolean disputed = !entry.disputedBy().isEmpty();
    pen.setFont(font(Font.BOLD, 18));
    pen.setColor(disputed ? dispute() : ink());
    String date = fitting(pen, date(entry), DATES - 10);
    int base = middle + 6;
    pen.drawString(date, DATES - pen.getFontMetrics().stringWidth(date), base);
    pen.setColor(grid());
    pen.drawLine(FIRST, middle, LAST, middle);
    pen.setColor(disputed ? dispute() : point());
    pen.fillOval(x(entry.from()) - 7, middle - 7, 14, 14);
    pen.setColor(disputed ? dispute() : ink());
    pen.setFont(font(Font.PLAIN, 18));
    String text = (disputed ? "disputed: " : "") + statement(entry);
    pen.drawString(fitting(pen, text, WIDTH - STATEMENTS - 20), STATEMENTS, base);
  }

  /** Returns a single day in short form, or a longer period as written. */
  static String date(Timeline.Entry entry) {
    String written = entry.written().replaceAll("\\s+", " ").strip();
    return entry.from().equals(entry.to())
        ? DAY.format(entry.from())
        : written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
  }

  /** Returns the statement without a date at its beginning, which is shown beside it. */
  static String statement(Timeline.Entry entry) {
    String text = entry.quote().text().replaceAll("\\s+", " ").strip();
    int date = text.indexOf(entry.written());
    if (date < 0 || !OPENING.matcher(text.substring(0, date)).matches()) {
      return text;
    }
    String rest = text.substring(date + entry.written().length()).replaceFirst("^[, ]+", "");
    return rest.isEmpty()
        ? text
        : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /** Truncates a text to a width, at a word boundary. */
  private static String fitting(Graphics2D pen, String text, int width) {
    FontMetrics metrics = pen.getFontMetrics();
    String line = text;
    String shown = text;
    while (metrics.stringWidth(shown) > width && !line.isEmpty()) {
      line = line.substring(0, Math.max(0, line.lastIndexOf(' ')));
      shown = line + " …";
    }
    return shown;
  }

  private void drawScale(Graphics2D pen, int top) {
    pen.setStroke(new BasicStroke(2));
    pen.setColor(faint());
    pen.drawLine(FIRST, top, LAST, top);
    pen.setFont(font(Font.PLAIN, 16));
    String first = MONTH.format(first());
    String last = MONTH.format(last());
    int width = pen.getFontMetrics().stringWidth(last);
    pen.drawString(first, FIRST - 10, top + 24);
    if (!first.equals(last)) {
      pen.drawString(last, LAST + 10 - width, top + 24);
    }
  }

  private int x(LocalDate day) {
    long span = Math.max(1, last().toEpochDay() - first().toEpochDay());
    return (int) (FIRST + (LAST - FIRST) * (day.toEpochDay() - first().toEpochDay()) / span);
  }

  private LocalDate first() {
    return entries.get(0).from();
  }

  /** Returns the last day of any entry; entries are sorted by their first days. */
  private LocalDate last() {
    return entries.get(entries.size() - 1).from();
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private Color ground() {
    return dark ? new Color(0x1a1d21) : Color.WHITE;
  }

  private Color ink() {
    return dark ? new Color(0xe8e8e8) : new Color(0x1d1c1d);
  }

  private Color faint() {
    return dark ? new Color(0xa8abb0) : new Color(0x616061);
  }

  private Color grid() {
    return dark ? new Color(0x45484d) : new Color(0xd0d4d9);
  }

  private Color point() {
    return dark ? new Color(0x4fa3e0) : new Color(0x1264a3);
  }

  private Color dispute() {
    return dark ? new Color(0xf2a65a) : new Color(0xb3450a);
  }
}
