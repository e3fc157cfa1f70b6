package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a Word document while it is read. */
final class DocxParagraph {

  private static final int LONGEST_BOLD_HEADING = 90;
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Of notes that it refers to. */
  final List<String> notes = new ArrayList<>();

  final StringBuilder text = new StringBuilder();
  String style = "";
  boolean isItem;

  /** Of a heading, from 1; 0 if it is none. */
  int level;

  /** Whether its end was taken away, so that the next one goes on with it. */
  boolean runsOn;

  private boolean isBold;
  private boolean isHidden;
  private boolean isRaised;
  private int bold;

  void beginRun() {
    isBold = false;
    isHidden = false;
    isRaised = false;
  }

  void property(XmlStream xml) {
    boolean on = !xml.attribute("val").matches("0|false|off|none");
    switch (xml.name()) {
      case "b" -> isBold = on;
      case "vanish" -> isHidden = on;
      case "vertAlign" -> isRaised = xml.attribute("val").equals("superscript");
      default -> {}
    }
  }

  void add(String more) {
    if (!isHidden) {
      text.append(isRaised ? raised(more) : more);
      bold += isBold || more.isBlank() ? more.length() : 0;
    }
  }

  /** A small number behind an amount must not become a digit of it. */
  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char each = digits.charAt(i);
      raised.append(each >= '0' && each <= '9' ? SUPERSCRIPT.charAt(each - '0') : each);
    }
    return raised.toString();
  }

  /** Whether it is a line in bold letters that stands alone. */
  boolean looksLikeHeading() {
    return bold == text.length()
        && text.length() <= LONGEST_BOLD_HEADING
        && !text.toString().matches("(?s).*[.;,!]\\s*");
  }
}
