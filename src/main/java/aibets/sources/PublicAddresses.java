package aibets.sources;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import okhttp3.Connection;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Allows connections to public addresses only, except for listed hosts. Checks the addresses of a
 * host name, and again the address actually connected to.
 *
 * @param exceptions names of hosts, without ports
 */
record PublicAddresses(Set<String> exceptions) implements Dns, Interceptor {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    for (InetAddress address : addresses) {
      if (!isAllowed(host, address)) {
        throw new UnknownHostException(refusal(host));
      }
    }
    return addresses;
  }

  /** Checks the address before anything is sent over the connection. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Socket socket = connection == null ? new Socket() : connection.socket();
    String host = chain.request().url().host();
    if (socket.getInetAddress() == null || !isAllowed(host, socket.getInetAddress())) {
      throw new IOException(refusal(host));
    }
    return chain.proceed(chain.request());
  }

  private boolean isAllowed(String host, InetAddress address) {
    return exceptions.contains(host) || isPublic(address);
  }

  private static String refusal(String host) {
    return host + " is in a private network: add it to web.private-hosts if this is intended";
  }

  /** Whether an address is public. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0));
  }

  /** Checks against the special-purpose address registry (RFC 6890). */
  private static boolean isPublic4(byte[] address, int from) {
    int first = address[from] & 0xFF;
    int second = address[from + 1] & 0xFF;
    int third = address[from + 2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> (second & 0xC0) != 64;
      case 169 -> second != 254;
      case 172 -> (second & 0xF0) != 16;
      case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && second != 88;
      case 198 -> (second & 0xFE) != 18 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Checks the embedded IPv4 address of 6to4, NAT64 and mapped addresses. */
  private static boolean isPublic6(byte[] address) {
    int first = ((address[0] & 0xFF) << 8) | (address[1] & 0xFF);
    int second = ((address[2] & 0xFF) << 8) | (address[3] & 0xFF);
    if (first == 0x2002) {
      return isPublic4(address, 2);
    }
    if (first == 0x64 && second == 0xFF9B) {
      return isPublic4(address, 12);
    }
    boolean isSpecial = first == 0x2001 && (second < 0x200 || second == 0xDB8);
    return (first & 0xE000) == 0x2000 && !isSpecial;
  }
}
