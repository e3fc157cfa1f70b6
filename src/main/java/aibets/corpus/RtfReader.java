package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the groups and control words of RTF. One instance per file. */
final class RtfReader {

  /** The maximum nesting depth of groups. */
  private static final int MAX_DEPTH = 500;

  /** Groups whose text is not part of the document. */
  private static final Set<String> UNREAD =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "fldinst",
          "xe",
          "tc",
          "bkmkstart",
          "bkmkend",
          "annotation",
          "atnid",
          "atnauthor",
          "listtext",
          "pntext",
          "nonshppict",
          "datastore",
          "themedata",
          "template",
          "generator",
          "listtable",
          "listoverridetable",
          "rsidtbl");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("bullet", "•"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("tab", " "),
          Map.entry("line", " "),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("~", " "),
          Map.entry("_", "-"));

  private final String rtf;
  private final RtfText text = new RtfText();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private final StringBuilder bytes = new StringBuilder();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Group group = new Group();
  private Charset charset = Charset.forName("windows-1252");
  private int font;
  private int skip;
  private int at;

  RtfReader(String rtf) {
    this.rtf = rtf;
  }

  /** Settings that apply until a group ends. */
  private static final class Group {

    private boolean isUnread;
    private boolean isTitle;
    private boolean isNote;
    private boolean isDeleted;
    private boolean isHidden;
    private int letters = 1;
    private Charset charset = Charset.forName("windows-1252");

    Group copy() {
      Group copy = new Group();
      copy.isUnread = isUnread;
      copy.isTitle = isTitle;
      copy.isNote = isNote;
      copy.isDeleted = isDeleted;
      copy.isHidden = isHidden;
      copy.letters = letters;
      copy.charset = charset;
      return copy;
    }
  }

  String title() {
    return ReadableText.line(title.toString());
  }

  Outline read() throws UnreadableException {
    while (at < rtf.length()) {
      char each = rtf.charAt(at++);
      switch (each) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> add(each);
      }
    }
    flush();
    return text.build();
  }

  private void open() throws UnreadableException {
    flush();
    groups.push(group);
    group = group.copy();
    if (groups.size() > MAX_DEPTH) {
      throw new UnreadableException("is nested too deeply: flatten it");
    }
  }

  private void close() {
    flush();
    boolean wasNote = group.isNote;
    group = groups.isEmpty() ? group : groups.pop();
    if (wasNote && !group.isNote) {
      text.endNote();
    }
  }

  private void control() {
    if (at >= rtf.length()) {
      return;
    }
    char first = rtf.charAt(at);
    if (first == '\'') {
      int code = at + 3 <= rtf.length() ? hex(rtf.substring(at + 1, at + 3)) : -1;
      at = Math.min(rtf.length(), at + 3);
      add((char) Math.max(0, code));
    } else if (!Character.isLetter(first)) {
      at++;
      symbol(first);
    } else {
      word();
    }
  }

  private static int hex(String digits) {
    return digits.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(digits, 16) : ' ';
  }

  private void symbol(char symbol) {
    switch (symbol) {
      case '\\', '{', '}' -> add(symbol);
      case '*' -> group.isUnread = true;
      case '~', '_' -> say(SIGNS.getOrDefault(String.valueOf(symbol), ""));
      case '\r', '\n' -> text.paragraph();
      default -> {}
    }
  }

  private void word() {
    int start = at;
    while (at < rtf.length() && at - start < 32 && Character.isLetter(rtf.charAt(at))) {
      at++;
    }
    String word = rtf.substring(start, at);
    int digits = at;
    if (at < rtf.length() && rtf.charAt(at) == '-') {
      at++;
    }
    while (at < rtf.length() && at - digits < 10 && Character.isDigit(rtf.charAt(at))) {
      at++;
    }
    String number = rtf.substring(digits, at);
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
    flush();
    obey(word, number.matches("-?\\d{1,9}") ? Integer.parseInt(number) : -1);
  }

  private void obey(String word, int number) {
    switch (word) {
      case "ansicpg" -> {
        charset = codePage(number);
        group.charset = charset;
      }
      case "f" -> {
        font = number;
        group.charset = fonts.getOrDefault(number, charset);
      }
      case "fcharset" -> fonts.put(font, RtfCharsets.of(number, charset));
      case "uc" -> group.letters = Math.max(0, number);
      case "u" -> {
        say(String.valueOf((char) number));
        skip = group.letters;
      }
      case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
      case "title" -> {
        group.isTitle = true;
        group.isUnread = false;
      }
      case "info" -> group.isUnread = true;
      case "footnote" -> {
        group.isNote = true;
        group.isUnread = false;
        text.note();
      }
      case "deleted" -> group.isDeleted = number != 0;
      case "v" -> group.isHidden = number != 0;
      default -> layout(word, number);
    }
  }

  private void layout(String word, int number) {
    if (UNREAD.contains(word)) {
      group.isUnread = true;
    } else if (SIGNS.containsKey(word)) {
      say(SIGNS.get(word));
    } else if (!group.isUnread) {
      text.obey(word, number);
    }
  }

  private static Charset codePage(int number) {
    try {
      return number == 65001 ? StandardCharsets.UTF_8 : Charset.forName("windows-" + number);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.forName("windows-1252");
    }
  }

  private void add(char each) {
    if (skip > 0) {
      skip--;
    } else {
      bytes.append(each);
    }
  }

  /** Decodes the collected bytes; a letter may consist of several. */
  private void flush() {
    if (!bytes.isEmpty()) {
      byte[] raw = bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
      bytes.setLength(0);
      say(new String(raw, group.charset));
    }
  }

  private void say(String said) {
    if (group.isTitle) {
      title.append(said);
    } else if (!group.isUnread && !group.isDeleted && !group.isHidden) {
      text.add(said);
    }
  }
}
