package aibets.corpus;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of a file from its place; the document's own metadata takes precedence.
 *
 * @param changed the date of its last change, if known
 * @param url its http or https address, if known
 * @param hasLines whether a link to that address can point at lines of the file
 */
public record Facts(@Nullable LocalDate changed, @Nullable String url, boolean hasLines) {

  /** No metadata. */
  public static final Facts NONE = new Facts(null, null, false);

  /** The name of the date field with the lowest priority. */
  static final String CHANGED = "committed";

  /** Whether a document has this URL, which can point at lines, and not one of its own. */
  boolean isAddressOf(Document document) {
    return hasLines && url != null && url.equals(document.url());
  }

  /** Returns the metadata as fields. */
  Fields fields() {
    Fields fields = Fields.NONE;
    if (changed != null) {
      fields = fields.with(CHANGED, Optional.of(changed.toString()));
    }
    return url == null ? fields : fields.with("url", Optional.of(url));
  }
}
