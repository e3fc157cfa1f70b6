package aibets.settings;

import java.net.URI;
import java.nio.file.Path;

/** A location of documents. */
public sealed interface Seed {

  /** A local folder, file or zip file. */
  record Local(Path path) implements Seed {}

  /**
   * A part of a git repository.
   *
   * @param repository https, ssh or file URL
   * @param branch empty for the default branch
   * @param path of a folder or file in it, with slashes; empty for all of it
   */
  record Git(URI repository, String branch, String path) implements Seed {}

  /** A web page, or a sitemap (ending in {@code .xml} or {@code .xml.gz}). */
  record Web(URI address) implements Seed {}
}
