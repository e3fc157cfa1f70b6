package aibets.corpus;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.AsciiMatcher;

/**
 * Treats a less-than sign that opens nothing as text. For each such sign, the library's own parsers
 * would search the rest of the text for an end.
 */
final class LessThanSign implements InlineContentParserFactory {

  private static final AsciiMatcher ANGLE = AsciiMatcher.builder().c('<').c('>').build();

  /** The ends of comments and similar constructs. */
  private static final Map<String, String> ENDS =
      Map.of("!--", "-->", "![CDATA[", "]]>", "?", "?>");

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('<');
  }

  @Override
  public InlineContentParser create() {
    return new InOneBlock();
  }

  private static final class InOneBlock implements InlineContentParser {

    private final Set<String> missing = new HashSet<>();

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      Position behind = scanner.position();
      return isClosed(scanner) ? ParsedInline.none() : ParsedInline.of(new Text("<"), behind);
    }

    private boolean isClosed(Scanner scanner) {
      for (Map.Entry<String, String> end : ENDS.entrySet()) {
        if (scanner.next(end.getKey())) {
          return isAhead(scanner, end.getValue());
        }
      }
      scanner.find(ANGLE);
      return scanner.peek() == '>';
    }

    private boolean isAhead(Scanner scanner, String end) {
      if (missing.contains(end)) {
        return false;
      }
      boolean found = false;
      while (!found && scanner.find(end.charAt(0)) >= 0) {
        found = scanner.next(end);
        if (!found) {
          scanner.next();
        }
      }
      if (!found) {
        missing.add(end);
      }
      return found;
    }
  }
}
