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
 * The day on which each file was changed last, as the commits that were fetched tell; what was
 * changed before those has none. One thread only.
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
   * Looks through the commits.
   *
   * @param path that all files lie below
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
      // Of a first commit everything is new: there is nothing to differ from.
      trees.setFilter(commit.getParentCount() == 0 ? TreeFilter.ALL : filter);
      while (trees.next()) {
        if (differsFromAll(trees) && open.remove(trees.getPathString())) {
          days.put(trees.getPathString(), day);
        }
      }
    }
  }

  /** What a merge took from one side was changed there. */
  private static boolean differsFromAll(TreeWalk trees) {
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      if (trees.idEqual(0, parent)) {
        return false;
      }
    }
    return true;
  }
}
