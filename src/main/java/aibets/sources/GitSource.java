package aibets.sources;

import aibets.corpus.CorpusFiles;
import aibets.corpus.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a git repository: the regular files of the last commit, dated by the commits that
 * changed them. The last commits are stored in the data directory.
 */
final class GitSource implements Source {

  private static final int COMMITS = 1_000;
  private static final long MAX_BYTES = 500L << 20;
  private static final Duration MAX_TIME = Duration.ofMinutes(10);

  private static final String LARGE_FILE = "version https://git-lfs.github.com/spec/";
  private static final int LARGE_FILE_POINTER = 1_024;

  private final GitAddress address;
  private final Optional<String> web;
  private final SourceCache kept;
  private final SystemSsh ssh;

  GitSource(GitAddress address, SourceCache kept) {
    this(address, address.web(), kept, new SystemSsh());
  }

  /** Creates a source with the prefix of its files' web URLs and an SSH client. */
  GitSource(GitAddress address, Optional<String> web, SourceCache kept, SystemSsh ssh) {
    this.address = address;
    this.web = web;
    this.kept = kept;
    this.ssh = ssh;
  }

  @Override
  public String title() {
    return address.toString();
  }

  @Override
  public String name() {
    return address.name();
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public CorpusFiles look(String place) throws SourceException {
    return kept.look(place, this);
  }

  @Override
  public synchronized List<Flaw> bring(BooleanSupplier isCancelled) throws SourceException {
    try {
      Files.createDirectories(kept.folder());
      List<Flaw> flaws = new ArrayList<>();
      Clone clone = clone(COMMITS);
      lay(clone, fetch(clone, flaws, isCancelled), isCancelled);
      return flaws;
    } catch (IOException e) {
      throw new SourceException("cannot be stored (" + e.getMessage() + ")", e);
    }
  }

  private Clone clone(int commits) {
    return new Clone(
        kept.folder().resolve("git"), address, ssh, new Clone.Limits(commits, MAX_BYTES, MAX_TIME));
  }

  /** Fetches with history, or without if that is too large. */
  private ObjectId fetch(Clone clone, List<Flaw> flaws, BooleanSupplier isCancelled)
      throws SourceException, IOException {
    boolean isShort = Files.exists(kept.folder().resolve("short"));
    try {
      return (isShort ? clone(1) : clone).fetch(isCancelled);
    } catch (Clone.TooLargeException e) {
      new DiskFolder(clone.folder()).delete();
    }
    try {
      flaws.add(
          new Flaw(title(), "is too large to fetch its history: its files are not dated by it"));
      ObjectId last = clone(1).fetch(isCancelled);
      Files.writeString(kept.folder().resolve("short"), "");
      return last;
    } catch (Clone.TooLargeException e) {
      new DiskFolder(clone.folder()).delete();
      throw new SourceException("is larger than %,d MB".formatted(MAX_BYTES >> 20), e);
    }
  }

  private void lay(Clone clone, ObjectId last, BooleanSupplier isCancelled)
      throws SourceException, IOException {
    String mark = last.name() + " " + address.path() + " " + web.orElse("");
    if (kept.state().filter(state -> state.mark().equals(mark)).isPresent()) {
      return;
    }
    try (Repository repository = clone.open()) {
      Map<String, Entry> entries = entries(repository, last);
      if (entries.isEmpty()) {
        throw new SourceException("has no '" + address.path() + "' in '" + address.branch() + "'");
      }
      Map<String, LocalDate> days =
          LastChanges.of(repository, last, address.path(), entries.keySet(), isCancelled);
      StagedFolder laying = new StagedFolder(kept);
      for (Map.Entry<String, Entry> each : entries.entrySet()) {
        Facts facts = facts(each.getKey(), days.get(each.getKey()));
        add(laying, repository, within(each.getKey()), each.getValue(), facts);
      }
      laying.takePlace(mark);
    }
  }

  /** An object at a path. */
  private record Entry(FileMode mode, ObjectId content) {}

  private Map<String, Entry> entries(Repository repository, ObjectId last) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(commits.parseCommit(last).getTree());
      tree.setRecursive(true);
      if (!address.path().isEmpty()) {
        tree.setFilter(PathFilter.create(address.path()));
      }
      while (tree.next()) {
        entries.put(tree.getPathString(), new Entry(tree.getFileMode(), tree.getObjectId(0)));
      }
    }
    return entries;
  }

  private Facts facts(String path, @Nullable LocalDate day) {
    String url = web.map(start -> start + GitAddress.encoded(path)).orElse(null);
    return new Facts(day, url, url != null);
  }

  /** Returns a path relative to the folder that is read. */
  private String within(String path) {
    String folder = address.path() + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  private static void add(
      StagedFolder laying, Repository repository, String name, Entry entry, Facts facts)
      throws SourceException, IOException {
    if (SafeName.isHidden(name)) {
      return;
    }
    if (entry.mode().equals(FileMode.SYMLINK)) {
      laying.flaw(name, "is a link: replace it by the file");
    } else if (entry.mode().equals(FileMode.GITLINK)) {
      laying.flaw(name, "is another repository: add it to 'seeds'");
    } else if (CorpusFiles.mayBeRead(name) && isLargeFile(repository, entry)) {
      laying.flaw(name, "is stored in Git LFS, which is not supported: replace it by the file");
    } else {
      laying.add(name, facts, () -> repository.open(entry.content()).openStream());
    }
  }

  private static boolean isLargeFile(Repository repository, Entry entry) throws IOException {
    ObjectLoader loader = repository.open(entry.content());
    return loader.getSize() < LARGE_FILE_POINTER
        && new String(loader.getCachedBytes(), StandardCharsets.UTF_8).startsWith(LARGE_FILE);
  }
}
