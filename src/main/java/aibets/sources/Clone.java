package aibets.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The last commits of a branch, without a work tree, in a separate folder. Fetching stops when it
 * exceeds its limits.
 *
 * @param limits of fetching
 */
record Clone(Path folder, GitAddress address, SystemSsh ssh, Limits limits) {

  /** The local name of the branch. */
  private static final String BRANCH = "refs/heads/fetched";

  private static final int SILENCE_SECONDS = 60;

  private static final Duration LOOK = Duration.ofMillis(100);

  /**
   * Limits of fetching.
   *
   * @param commits the depth of the history
   * @param bytes on disk
   */
  record Limits(int commits, long bytes, Duration time) {}

  /** Thrown when the repository is too large to fetch its history. */
  static final class TooLargeException extends Exception {

    private static final long serialVersionUID = 1L;
  }

  Repository open() throws IOException {
    UnconfiguredGit.use();
    Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    if (!repository.getObjectDatabase().exists()) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      config.setString("http", null, "followRedirects", "false");
      config.save();
    }
    return repository;
  }

  /**
   * Fetches new commits.
   *
   * @return the branch's last commit
   */
  ObjectId fetch(BooleanSupplier isCancelled)
      throws SourceException, IOException, TooLargeException {
    try (Repository repository = open()) {
      ExecutorService thread = Executors.newSingleThreadExecutor(Clone::thread);
      try {
        fetch(repository, thread, isCancelled);
      } finally {
        thread.shutdownNow();
      }
      @Nullable ObjectId last = repository.resolve(BRANCH);
      if (last == null) {
        throw new SourceException("has no branch '" + address.branch() + "'");
      }
      return last;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "git-fetch");
    thread.setDaemon(true);
    return thread;
  }

  private void fetch(Repository repository, ExecutorService thread, BooleanSupplier isCancelled)
      throws SourceException, TooLargeException, IOException {
    AtomicReference<@Nullable Transport> connection = new AtomicReference<>();
    Ending ending = new Ending();
    Future<?> fetching = thread.submit(() -> fetch(repository, connection, ending));
    long start = System.nanoTime();
    try {
      while (true) {
        try {
          fetching.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          check(isCancelled, Duration.ofNanos(System.nanoTime() - start));
        }
      }
    } catch (ExecutionException e) {
      throw new SourceException(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Fetching was interrupted");
    } finally {
      ending.isCancelled = true;
      fetching.cancel(true);
      Transport open = connection.get();
      if (open != null) {
        open.close();
      }
    }
  }

  /** Lets git poll for cancellation between objects. */
  private static final class Ending extends EmptyProgressMonitor {

    private volatile boolean isCancelled;

    @Override
    public boolean isCancelled() {
      return isCancelled;
    }
  }

  private @Nullable Object fetch(
      Repository repository, AtomicReference<@Nullable Transport> connection, Ending ending)
      throws GitAPIException {
    String there = address.branch().isEmpty() ? "HEAD" : "refs/heads/" + address.branch();
    try (Git git = new Git(repository)) {
      git.fetch()
          .setRemote(address.repository().toString())
          .setRefSpecs("+" + there + ":" + BRANCH)
          .setDepth(limits.commits())
          .setTagOpt(TagOpt.NO_TAGS)
          .setTimeout(SILENCE_SECONDS)
          .setProgressMonitor(ending)
          .setTransportConfigCallback(
              transport -> {
                connection.set(transport);
                if (transport instanceof SshTransport overSsh) {
                  overSsh.setSshSessionFactory(ssh);
                }
              })
          .call();
      return null;
    }
  }

  private void check(BooleanSupplier isCancelled, Duration taken)
      throws SourceException, TooLargeException, IOException {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException("Fetching was cancelled");
    }
    if (taken.compareTo(limits.time()) > 0) {
      throw new SourceException("took longer than %,d s".formatted(limits.time().toSeconds()));
    }
    if (new DiskFolder(folder).bytes() > limits.bytes()) {
      throw new TooLargeException();
    }
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable last = failure == null ? new IOException("no reason given") : failure;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    String message = last.getMessage();
    return "cannot be fetched ("
        + (message == null ? last.getClass().getSimpleName() : message.strip())
        + ")";
  }
}
