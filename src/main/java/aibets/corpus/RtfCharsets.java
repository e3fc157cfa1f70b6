package aibets.corpus;

import java.nio.charset.Charset;
import java.util.Map;

/** The character sets of RTF fonts by number (RTF 1.9.1, "Font Table"). */
final class RtfCharsets {

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0, "windows-1252"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "windows-874"),
          Map.entry(238, "windows-1250"));

  private RtfCharsets() {}

  /** Returns a character set, or a default for unknown numbers. */
  static Charset of(int number, Charset otherwise) {
    String name = NAMES.get(number);
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }
}
