package aibets.corpus;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the place that a file comes from says of it; the document's own words go first.
 *
 * @param changed the day of its last change, if known
 * @param url where it can be read, if known; http or https
 * @param hasLines whether that address shows the file's own lines, so that a link can name them
 */
public record Facts(@Nullable LocalDate changed, @Nullable String url, boolean hasLines) {

  /** Nothing is known. */
  public static final Facts NONE = new Facts(null, null, false);

  /** The name of the day among a document's dates, the least telling. */
  static final String CHANGED = "committed";

  /** Whether a document has this address, which shows its lines, and not one of its own. */
  boolean isAddressOf(Document document) {
    return hasLines && url != null && url.equals(document.url());
  }

  /** As fields. */
  Fields fields() {
    Fields fields = Fields.NONE;
    if (changed != null) {
      fields = fields.with(CHANGED, Optional.of(changed.toString()));
    }
    return url == null ? fields : fields.with("url", Optional.of(url));
  }
}
