package aibets.settings;

import java.net.URI;
import java.nio.file.Path;

/** One of the places that documents come from. */
public sealed interface Seed {

  /** A folder, a file or a zip file on this machine. */
  record Local(Path path) implements Seed {}

  /**
   * A part of a git repository.
   *
   * @param repository an address of https, ssh or file
   * @param branch empty for the one that the repository names
   * @param path of a folder or file in it, with slashes; empty for all of it
   */
  record Git(URI repository, String branch, String path) implements Seed {}

  /** A page of the web, or a sitemap (ending in {@code .xml} or {@code .xml.gz}). */
  record Web(URI address) implements Seed {}
}
