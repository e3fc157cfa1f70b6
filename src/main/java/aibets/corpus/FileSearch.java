package aibets.corpus;

import aibets.corpus.CorpusFiles.Entry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a folder and classifies its files. Not thread-safe. */
final class FileSearch extends SimpleFileVisitor<Path> {

  private static final Pattern ENDING = Pattern.compile(".+(\\.[\\p{L}\\p{N}_~+-]{1,15})");

  /** The maximum number of extensions counted separately; a folder may have any number. */
  private static final int MAX_EXTENSIONS = 200;

  private static final Pattern NOTION_TABLE = Pattern.compile("(.* [0-9a-f]{32})\\.csv");

  private final Path root;
  private final Place place;
  private final List<Entry> files = new ArrayList<>();
  private final List<Entry> sidecars = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Path> others = new ArrayList<>();
  private final Map<String, Integer> passedOver = new HashMap<>();
  private final List<Corpus.Problem> problems = new ArrayList<>();

  FileSearch(Path root, Place place) {
    this.root = root;
    this.place = place;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean linksToFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
    if (!isHidden(file) && !linksToFolder) {
      names.add(name(file));
      if (Formats.of(name(file)).isPresent()) {
        add(file, attributes.isSymbolicLink(), files);
      } else if (Sidecars.isNamedAsOne(name(file))) {
        others.add(file);
      } else {
        passOver(file);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    if (!isHidden(file)) {
      unreadable(name(file), e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
  }

  /** Returns the result after the walk. */
  CorpusFiles found() {
    for (Path other : others) {
      if (Sidecars.isOne(name(other), names)) {
        add(other, Files.isSymbolicLink(other), sidecars);
      } else {
        passOver(other);
      }
    }
    List<Remarks.Notice> notices = new ArrayList<>();
    files.removeIf(file -> isView(file.name(), notices));
    files.sort(Comparator.comparing(Entry::name));
    sidecars.sort(Comparator.comparing(Entry::name));
    return new CorpusFiles(
        files, sidecars, passedOver, problems, List.of(place.name()), Set.of(), notices);
  }

  /** Whether a table shows rows of a Notion database that another file has completely. */
  private boolean isView(String file, List<Remarks.Notice> notices) {
    Matcher view = NOTION_TABLE.matcher(file);
    boolean is = view.matches() && names.contains(view.group(1) + "_all.csv");
    if (is) {
      String reason = "is a view of the database in the file ending in _all.csv: left out";
      notices.add(new Remarks.Notice("", file, "", "", reason));
    }
    return is;
  }

  private void passOver(Path file) {
    Matcher name = ENDING.matcher(String.valueOf(file.getFileName()));
    String ending = name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "without extension";
    boolean named = passedOver.containsKey(ending) || passedOver.size() < MAX_EXTENSIONS;
    passedOver.merge(named ? ending : "of other types", 1, Integer::sum);
  }

  private void add(Path file, boolean isLink, List<Entry> to) {
    String name = name(file);
    try {
      Path real = isLink ? file.toRealPath() : file;
      if (isLink && !real.startsWith(root)) {
        report(name, "is a link that leads out of the folder: replace it by the file");
      } else {
        add(real, name, to);
      }
    } catch (IOException e) {
      unreadable(name, e);
    }
  }

  /** Adds the only file. */
  void add(Path real, String name) throws IOException {
    add(real, place.file(name), files);
  }

  private void add(Path real, String name, List<Entry> to) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
    if (attributes.isRegularFile()) {
      long modified = attributes.lastModifiedTime().toMillis();
      to.add(new Entry(real, name, attributes.size(), modified, facts(name)));
    } else if (!attributes.isDirectory()) {
      report(name, "is not a regular file: remove it");
    }
  }

  private void unreadable(String name, IOException e) {
    report(name, TextFile.unreadable(e));
  }

  private void report(String name, String reason) {
    problems.add(new Corpus.Problem(name, reason));
  }

  private boolean isHidden(Path file) {
    return !file.equals(root) && String.valueOf(file.getFileName()).startsWith(".");
  }

  private String name(Path file) {
    return place.file(root.relativize(file).toString().replace('\\', '/'));
  }

  private Facts facts(String name) {
    String within = place.name().isEmpty() ? name : name.substring(place.name().length() + 1);
    return place.facts().getOrDefault(within, Facts.NONE);
  }
}
