package aibets.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Reaches git repositories by the {@code ssh} of the system, with the keys and the known hosts of
 * the user that the program runs as. It asks nothing: what would need an answer fails.
 */
final class SystemSsh extends SshSessionFactory {

  private final List<String> command;

  SystemSsh() {
    this(List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=30"));
  }

  /** With another command that takes its arguments as {@code ssh} does. */
  SystemSsh(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public RemoteSession getSession(
      URIish address, CredentialsProvider credentials, FS system, int timeout) {
    return new Session(command, address);
  }

  @Override
  public String getType() {
    return "system";
  }

  private record Session(List<String> command, URIish address) implements RemoteSession {

    @Override
    public Process exec(String commandName, int timeout) throws IOException {
      List<String> all = new ArrayList<>(command);
      if (address.getPort() > 0) {
        all.addAll(List.of("-p", String.valueOf(address.getPort())));
      }
      String user = address.getUser() == null ? "" : address.getUser() + "@";
      // Behind "--" nothing is taken for an option, whatever it begins with.
      all.addAll(List.of("--", user + address.getHost(), commandName));
      try {
        return new ProcessBuilder(all).start();
      } catch (IOException e) {
        throw new TransportException(address, "there is no 'ssh' to be run", e);
      }
    }

    @Override
    public void disconnect() {}
  }
}
