package aibets.sources;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds the date of each file's last change in the fetched commits; files changed before those have
 * none. Not thread-safe.
 */
final class LastChanges {

  private final Repository repository;
  private final TreeFilter filter;
  private final Set<String> open;
  private final Map<String, LocalDate> days = new HashMap<>();

  private LastChanges(Repository repository, String path, Set<String> files) {
    this.repository = repository;
    this.filter =
        path.isEmpty()
            ? TreeFilter.ANY_DIFF
            : AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF);
    this.open = new HashSet<>(files);
  }

  /**
   * Searches the commits.
   *
   * @param path of a folder that contains all files
   * @param files by their paths
   */
  static Map<String, LocalDate> of(
      Repository repository,
      ObjectId last,
      String path,
      Set<String> files,
      BooleanSupplier isCancelled)
      throws IOException {
    LastChanges changes = new LastChanges(repository, path, files);
    Set<ObjectId> cutOff = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(last));
      for (RevCommit commit : walk) {
        if (isCancelled.getAsBoolean()) {
          throw new CancellationException("Fetching was cancelled");
        }
        if (!cutOff.contains(commit)) {
          changes.add(commit, walk);
        }
        if (changes.open.isEmpty()) {
          break;
        }
      }
    }
    return changes.days;
  }

  private void add(RevCommit commit, RevWalk walk) throws IOException {
    LocalDate day =
        LocalDate.ofInstant(commit.getCommitterIdent().getWhenAsInstant(), ZoneOffset.UTC);
    try (TreeWalk trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      trees.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        trees.addTree(walk.parseCommit(parent).getTree());
      }
      // The first commit has no parent to compare with: all of its files are new.
      trees.setFilter(commit.getParentCount() == 0 ? TreeFilter.ALL : filter);
      while (trees.next()) {
        if (differsFromAll(trees) && open.remove(trees.getPathString())) {
          days.put(trees.getPathString(), day);
        }
      }
    }
  }

  /** Whether a merge differs from all its parents; otherwise the change was made in one of them. */
  private static boolean differsFromAll(TreeWalk trees) {
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      if (trees.idEqual(0, parent)) {
        return false;
      }
    }
    return true;
  }
}
