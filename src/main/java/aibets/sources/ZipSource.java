package aibets.sources;

import aibets.corpus.CorpusFiles;
import aibets.corpus.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip file, such as exports of Confluence and Notion. It is unpacked to the data directory,
 * within limits, including nested zip files, which Notion uses.
 */
record ZipSource(Path zip, SourceCache kept) implements Source {

  @Override
  public String title() {
    return zip.toString();
  }

  @Override
  public String name() {
    return String.valueOf(zip.getFileName()).replaceFirst("(?i)(?<=.)\\.zip$", "");
  }

  /** Unpacks the file if it has changed, which needs no network. */
  @Override
  public CorpusFiles look(String place) throws SourceException {
    try {
      if (isOutdated()) {
        unpack(() -> false);
      }
    } catch (SourceException e) {
      if (kept.state().isEmpty()) {
        throw e;
      }
    }
    return kept.look(place, this);
  }

  @Override
  public List<Flaw> bring(BooleanSupplier isCancelled) throws SourceException {
    if (!Files.exists(zip)) {
      throw new SourceException("no longer exists");
    }
    if (isOutdated()) {
      unpack(isCancelled);
    }
    return List.of();
  }

  private boolean isOutdated() {
    return Files.exists(zip) && kept.state().filter(state -> state.mark().equals(mark())).isEmpty();
  }

  private String mark() {
    try {
      return Files.size(zip) + " " + Files.getLastModifiedTime(zip).toMillis();
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private synchronized void unpack(BooleanSupplier isCancelled) throws SourceException {
    String mark = mark();
    try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
      StagedFolder laying = new StagedFolder(kept);
      unpack(archive, laying, true, isCancelled);
      laying.takePlace(mark);
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceException(
          "'" + zip + "' cannot be unpacked (" + e.getMessage() + "): export it again", e);
    }
  }

  private static void unpack(
      ZipFile archive, StagedFolder laying, boolean isOuter, BooleanSupplier isCancelled)
      throws SourceException, IOException {
    for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
      if (isCancelled.getAsBoolean()) {
        throw new CancellationException("Unpacking was cancelled");
      }
      if (entry.isDirectory()) {
        continue;
      }
      if (!archive.canReadEntryData(entry)) {
        laying.flaw(
            entry.getName(), "is encrypted or has an unsupported compression: export it without");
      } else if (entry.isUnixSymlink()) {
        laying.flaw(entry.getName(), "is a link: replace it by the file");
      } else if (isOuter && entry.getName().endsWith(".zip")) {
        unpackInner(archive, entry, laying, isCancelled);
      } else {
        laying.add(entry.getName(), Facts.NONE, () -> archive.getInputStream(entry));
      }
    }
  }

  private static void unpackInner(
      ZipFile outer, ZipArchiveEntry entry, StagedFolder laying, BooleanSupplier isCancelled)
      throws SourceException, IOException {
    Path file = laying.scratch(() -> outer.getInputStream(entry));
    try (ZipFile inner = ZipFile.builder().setPath(file).get()) {
      unpack(inner, laying, false, isCancelled);
    } catch (IOException | IllegalArgumentException e) {
      laying.flaw(entry.getName(), "is a damaged zip file: export it again");
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
