package aibets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs commands in an image's files. As root: in a mount namespace of its own, where the image is
 * the root directory, nothing but {@code /data} and {@code /tmp} can be written to, and the user is
 * the image's. Otherwise, or where the kernel does not allow that: as an ordinary user to whom the
 * permissions of the image's files say the same.
 *
 * @param image its files
 * @param data what lies at {@code /data}
 * @param user the number of its user
 * @param work where commands start
 * @param environment its variables
 * @param isolated whether a mount namespace is to be had
 */
record Container(
    Path image,
    Path data,
    String user,
    String work,
    Map<String, String> environment,
    boolean isolated) {

  /** Mounts what a base image would contain, read-only, and becomes the user. */
  private static final String ENTER =
      """
      set -e
      image=$1 data=$2 user=$3 java=$4; shift 4
      mount --make-rprivate /
      mount --bind "$image" "$image"
      bind() {
        if [ -d "$1" ]; then mkdir -p "$image$1"; else mkdir -p "$image${1%/*}"; touch "$image$1"; fi
        mount --bind "$1" "$image$1"
        if [ "$2" = ro ]; then mount -o remount,ro,bind "$image$1"; fi
      }
      for each in /usr /bin /lib /lib64 /etc; do if [ -e $each ]; then bind $each ro; fi; done
      case "$java" in /usr/*) ;; *) bind "$java" ro ;; esac
      for each in /dev/null /dev/random /dev/urandom /proc; do bind $each rw; done
      mkdir -p "$image/tmp" "$image/data"
      mount -t tmpfs tmpfs "$image/tmp"
      chmod 1777 "$image/tmp"
      chown "$user:$user" "$data"
      mount --bind "$data" "$image/data"
      mount -o remount,ro,bind "$image"
      exec chroot "$image" setpriv --reuid="$user" --regid="$user" --clear-groups --no-new-privs "$@"
      """;

  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  static boolean canIsolate() throws IOException, InterruptedException {
    return isRoot()
        && new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0
        && new ProcessBuilder("setpriv", "--version").start().waitFor() == 0;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  ProcessBuilder command(List<String> command) {
    List<String> all = new ArrayList<>();
    if (isolated) {
      all.addAll(List.of("unshare", "--mount", "sh", "-c", ENTER, "enter"));
      all.addAll(List.of(image.toString(), data.toString(), user, JAVA.toString()));
    } else if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
    }
    all.addAll(List.of("env", "-i", "PATH=" + JAVA.resolve("bin") + ":/usr/bin:/bin"));
    environment.forEach((name, value) -> all.add(name + "=" + path(value)));
    all.addAll(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", path(work)));
    command.forEach(each -> all.add(path(each)));
    return new ProcessBuilder(all);
  }

  /** Returns a path in the image as the command sees it. */
  private String path(String named) {
    if (isolated || !named.startsWith("/")) {
      return named;
    }
    return named.startsWith("/data") ? data + named.substring("/data".length()) : image + named;
  }

  /** Removes all write permissions, for systems where nothing else can prevent writing. */
  void close() throws IOException, InterruptedException {
    if (!isolated) {
      run("chmod", "-R", "a-w,a+rX", image.toString());
      run("chmod", "a+rwx", data.toString());
      for (Path each = data.getParent(); isRoot() && each != null; each = each.getParent()) {
        if (each.startsWith(System.getProperty("java.io.tmpdir")) && Files.isDirectory(each)) {
          run("chmod", "a+x", each.toString());
        }
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
