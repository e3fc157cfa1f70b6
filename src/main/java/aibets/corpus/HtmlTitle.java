package aibets.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Separates a page's title from the name of its site. */
final class HtmlTitle {

  private static final Pattern BETWEEN = Pattern.compile("\\s+(?:[|–—·»:-]|::)\\s+");

  private final String written;
  private final List<String> headings;

  /** Reads a page before anything is removed from it. */
  HtmlTitle(Document page) {
    this.written = ReadableText.line(page.title());
    this.headings = headings(page);
  }

  private static List<String> headings(Element within) {
    return within.select("h1").stream()
        .map(heading -> ReadableText.line(HtmlText.of(heading)))
        .filter(heading -> !heading.isEmpty())
        .toList();
  }

  /** Returns the title, given the page's main content. */
  Optional<String> of(Element main) {
    List<String> own = headings(main);
    List<String> candidates = own.isEmpty() ? headings : own;
    Optional<String> named = candidates.stream().filter(each -> !isSite(each)).findFirst();
    return named.or(this::withoutSite);
  }

  /** Whether a heading is only the part of the title that names the site. */
  private boolean isSite(String heading) {
    List<String> parts = List.of(BETWEEN.split(written));
    return parts.size() > 1 && parts.get(parts.size() - 1).equalsIgnoreCase(heading);
  }

  private Optional<String> withoutSite() {
    if (written.isEmpty()) {
      return headings.stream().findFirst();
    }
    String[] parts = BETWEEN.split(written, -1);
    boolean hasSite = headings.stream().anyMatch(this::isSite);
    return Optional.of(hasSite ? parts[0] : written);
  }
}
