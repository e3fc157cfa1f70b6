package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The text of a slide or its notes; the title may come last. */
final class SlideText {

  private static final Pattern NUMBER = Pattern.compile("^Slide \\d+(?:: |$)");

  private final List<Consumer<OutlineBuilder>> blocks = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();

  void addTitle(String text) {
    title.append(title.isEmpty() ? "" : " ").append(text);
  }

  void add(Consumer<OutlineBuilder> block) {
    blocks.add(block);
  }

  Optional<String> title() {
    return Optional.of(title.toString()).filter(text -> !text.isEmpty());
  }

  /** Writes it as a section with its number and title. */
  void write(OutlineBuilder outline, int number) {
    if (!title.isEmpty() || !blocks.isEmpty()) {
      outline.heading(1, name(number));
      blocks.forEach(block -> block.accept(outline));
    }
  }

  /** Writes its notes as a separate section. */
  void writeNotes(SlideText notes, OutlineBuilder outline, int number) {
    if (!notes.blocks.isEmpty()) {
      outline.heading(1, name(number) + " (speaker notes)");
      notes.blocks.forEach(block -> block.accept(outline));
    }
  }

  /** Returns a heading without its slide number. */
  static String title(String heading) {
    return heading.startsWith("Slide ") ? NUMBER.matcher(heading).replaceFirst("") : heading;
  }

  private String name(int number) {
    return "Slide " + number + (title.isEmpty() ? "" : ": " + title);
  }
}
