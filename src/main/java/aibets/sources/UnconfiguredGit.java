package aibets.sources;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Prevents git from reading the user's and system's configuration, which could redirect it, and
 * from writing any.
 */
final class UnconfiguredGit extends SystemReader.Delegate {

  private UnconfiguredGit(SystemReader system) {
    super(system);
  }

  /** Applies from now on to the whole program. */
  static void use() {
    synchronized (UnconfiguredGit.class) {
      if (!(SystemReader.getInstance() instanceof UnconfiguredGit)) {
        SystemReader.setInstance(new UnconfiguredGit(SystemReader.getInstance()));
      }
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS system) {
    return new Nothing(parent, system);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS system) {
    return new Nothing(parent, system);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS system) {
    return new Nothing(parent, system);
  }

  private static final class Nothing extends FileBasedConfig {

    Nothing(Config parent, FS system) {
      super(parent, null, system);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
