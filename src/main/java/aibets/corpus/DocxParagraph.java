package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a Word document being read. */
final class DocxParagraph {

  private static final int MAX_BOLD_HEADING_CHARACTERS = 90;
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** The notes that it refers to. */
  final List<String> notes = new ArrayList<>();

  final StringBuilder text = new StringBuilder();
  String style = "";
  boolean isItem;

  /** The heading level, from 1; 0 if it is not a heading. */
  int level;

  /** Whether its end was deleted, so that the next paragraph continues it. */
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

  /** Converts a superscript number so that it does not become part of an amount before it. */
  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char each = digits.charAt(i);
      raised.append(each >= '0' && each <= '9' ? SUPERSCRIPT.charAt(each - '0') : each);
    }
    return raised.toString();
  }

  /** Whether it is a bold line on its own. */
  boolean looksLikeHeading() {
    return bold == text.length()
        && text.length() <= MAX_BOLD_HEADING_CHARACTERS
        && !text.toString().matches("(?s).*[.;,!]\\s*");
  }
}
