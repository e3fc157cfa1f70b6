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
 * Connects to git repositories using the system's {@code ssh}, with the user's keys and known
 * hosts. Non-interactive: a prompt is a failure.
 */
final class SystemSsh extends SshSessionFactory {

  private final List<String> command;

  SystemSsh() {
    this(List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=30"));
  }

  /** Uses another command that accepts the arguments of {@code ssh}. */
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
      // "--" ends the options, whatever the host name starts with.
      all.addAll(List.of("--", user + address.getHost(), commandName));
      try {
        return new ProcessBuilder(all).start();
      } catch (IOException e) {
        throw new TransportException(address, "no 'ssh' command was found", e);
      }
    }

    @Override
    public void disconnect() {}
  }
}
