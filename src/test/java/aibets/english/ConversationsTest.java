package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.question.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Whole conversations, written before the rules; measures how many follow-ups find their subject.
 */
class ConversationsTest {

  private static final Path CONVERSATIONS = Path.of("src/test/resources/aibets/conversations.txt");

  /**
   * What is said, and what must become of it.
   *
   * @param wanted of which one must be in the completed question
   * @param unwanted of which none may be
   */
  private record Line(String said, List<String> wanted, List<String> unwanted) {

    static Line of(String line) {
      String[] parts = line.split(" => ", 2);
      String[] sides = (parts.length < 2 ? "" : parts[1]).split(" ! ", 2);
      return new Line(
          parts[0].replaceFirst(" ~$", ""),
          names(sides[0]),
          names(sides.length < 2 ? "" : sides[1]));
    }

    private static List<String> names(String list) {
      return Arrays.stream(list.toLowerCase(Locale.ROOT).split("/"))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    boolean isMetBy(String understood) {
      String question = understood.toLowerCase(Locale.ROOT);
      return wanted.stream().anyMatch(question::contains)
          && unwanted.stream().noneMatch(question::contains);
    }
  }

  @Test
  void mostFollowUpsFindTheirSubject() throws IOException {
    Conversation conversation = Conversation.begin();
    int found = 0;
    int all = 0;
    for (String text : Files.readAllLines(CONVERSATIONS)) {
      Line line = Line.of(text);
      Turn turn = conversation.understand(line.said());
      all += line.wanted().isEmpty() ? 0 : 1;
      found += !line.wanted().isEmpty() && line.isMetBy(turn.understood()) ? 1 : 0;
      conversation = text.isBlank() ? Conversation.begin() : next(conversation, turn);
    }
    assertThat((double) found / all).isGreaterThanOrEqualTo(.85);
  }

  private static Conversation next(Conversation conversation, Turn turn) {
    return turn.kind() == Turn.Kind.QUESTION ? conversation.after(turn.understood()) : conversation;
  }
}
