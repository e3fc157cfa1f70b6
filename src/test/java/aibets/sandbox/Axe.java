package aibets.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Checks a page against the accessibility rules of axe (dequeuniversity.com/rules/axe). */
public final class Axe {

  private static final String RUN =
      "return axe.run(document).then(result => result.violations"
          + ".filter(each => ['serious', 'critical'].includes(each.impact))"
          + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')))";

  private Axe() {}

  /** Returns the serious and critical findings on the page as shown. */
  public static List<String> findings(Browser browser) {
    browser.run(source());
    return browser.strings(RUN);
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
