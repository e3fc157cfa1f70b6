package aibets.overview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A timeline as a picture, 1,000 pixels wide: a row for each statement, its beginning beside a
 * point at its date. Disputed ones have a colour and say so.
 */
public final class TimelinePicture {

  private static final int WIDTH = 1000;
  private static final int ROW = 42;
  private static final int MARGIN = 110;
  private static final int MAX_ENTRIES = 24;
  private static final int LETTERS = 52;
  private static final double LABELS = 3.2;

  private final Timeline timeline;
  private final List<Timeline.Entry> entries;
  private final boolean dark;

  /** The picture of a timeline that has entries; at most the last 24 are drawn. */
  public TimelinePicture(Timeline timeline, boolean dark) {
    this.timeline = timeline;
    List<Timeline.Entry> all = timeline.entries();
    this.entries = all.subList(Math.max(0, all.size() - MAX_ENTRIES), all.size());
    this.dark = dark;
  }

  /** Writes it as PNG. */
  public void writeTo(Path file) {
    try {
      Files.write(file, png());
    } catch (IOException e) {
      throw new OverviewException(
          "The picture cannot be written to '" + file + "'. Name another file with --png.");
    }
  }

  /** It as PNG. */
  public byte[] png() {
    System.setProperty("java.awt.headless", "true");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ChartUtils.writeChartAsPNG(out, chart(), WIDTH, MARGIN + ROW * entries.size());
    } catch (IOException e) {
      throw new UncheckedIOException("A picture could not be written into memory", e);
    }
    return out.toByteArray();
  }

  private JFreeChart chart() {
    XYPlot plot = new XYPlot(points(), dates(), rows(), renderer());
    plot.setBackgroundPaint(ground());
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinePaint(dark ? new Color(0x45484d) : new Color(0xd0d4d9));
    for (int i = 0; i < entries.size(); i++) {
      plot.addAnnotation(label(i));
    }
    JFreeChart chart = new JFreeChart(title(), font(Font.BOLD, 26), plot, false);
    chart.setBackgroundPaint(ground());
    chart.getTitle().setPaint(ink());
    return chart;
  }

  private String title() {
    return timeline.topic().isEmpty() ? "What the sources date" : timeline.topic();
  }

  private XYSeriesCollection points() {
    XYSeries plain = new XYSeries("dated");
    XYSeries disputed = new XYSeries("disputed");
    for (int i = 0; i < entries.size(); i++) {
      Timeline.Entry entry = entries.get(i);
      (entry.disputedBy().isEmpty() ? plain : disputed).add(millis(entry.from()), -i);
    }
    XYSeriesCollection points = new XYSeriesCollection(plain);
    points.addSeries(disputed);
    return points;
  }

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (int series = 0; series < 2; series++) {
      renderer.setSeriesShape(series, new Ellipse2D.Double(-7, -7, 14, 14));
      renderer.setSeriesPaint(series, series == 0 ? point() : dispute());
    }
    return renderer;
  }

  private DateAxis dates() {
    DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ENGLISH);
    double first = millis(entries.get(0).from());
    double last = entries.stream().mapToDouble(entry -> millis(entry.from())).max().orElse(first);
    double span = Math.max(last - first, 86_400_000.0 * 60);
    axis.setRange(first - span / 20, first + span * (1 + LABELS));
    axis.setTickLabelFont(font(Font.PLAIN, 18));
    axis.setTickLabelPaint(ink());
    axis.setAxisLineStroke(new BasicStroke(1));
    return axis;
  }

  private NumberAxis rows() {
    NumberAxis axis = new NumberAxis();
    axis.setRange(-entries.size() + 0.4, 0.6);
    axis.setVisible(false);
    return axis;
  }

  private XYTextAnnotation label(int row) {
    Timeline.Entry entry = entries.get(row);
    String text = (entry.disputedBy().isEmpty() ? "" : "disputed: ") + opening(entry);
    XYTextAnnotation label = new XYTextAnnotation("   " + text, millis(entry.from()), -row);
    label.setTextAnchor(TextAnchor.CENTER_LEFT);
    label.setFont(font(Font.PLAIN, 20));
    label.setPaint(entry.disputedBy().isEmpty() ? ink() : dispute());
    return label;
  }

  /** The date as written, unless the statement opens with it, and the statement's beginning. */
  private static String opening(Timeline.Entry entry) {
    String text = entry.quote().text().replaceAll("\\s+", " ");
    boolean dated = text.indexOf(entry.written()) >= 0 && text.indexOf(entry.written()) < 5;
    String line = dated ? text : entry.written() + ": " + text;
    return line.length() <= LETTERS
        ? line
        : line.substring(0, line.lastIndexOf(' ', LETTERS)) + " …";
  }

  private static double millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
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

  private Color point() {
    return dark ? new Color(0x4fa3e0) : new Color(0x1264a3);
  }

  private Color dispute() {
    return dark ? new Color(0xf2a65a) : new Color(0xb3450a);
  }
}
