package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's side of Socket Mode connections. Thread-safe. */
final class SocketServer extends WebSocketServer {

  private static final int CLOSE_MILLIS = 100;

  private final Logger log = LoggerFactory.getLogger(SocketServer.class);
  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> ready = new CopyOnWriteArrayList<>();
  private final Set<WebSocket> silent = ConcurrentHashMap.newKeySet();
  private final Traffic traffic;
  private final Faults faults;
  private final Consumer<String> received;
  private final Runnable connected;
  private int turn;

  /**
   * Creates a server.
   *
   * @param received handles a message from the app
   * @param connected runs after each connection was opened
   */
  SocketServer(Traffic traffic, Faults faults, Consumer<String> received, Runnable connected) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.traffic = traffic;
    this.faults = faults;
    this.received = received;
    this.connected = connected;
    setReuseAddr(true);
    setDaemon(true);
  }

  void open() {
    start();
    try {
      if (!started.await(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The sandbox's WebSocket server did not start in 5 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sandbox started", e);
    }
  }

  /** Issues a URL for one connection. */
  String url() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + Identity.APP;
  }

  /** Sends to one connection, in round-robin order; false if there is none. */
  synchronized boolean send(String text) {
    List<WebSocket> open = ready.stream().filter(WebSocket::isOpen).toList();
    if (open.isEmpty()) {
      return false;
    }
    open.get(Math.floorMod(turn++, open.size())).send(text);
    return true;
  }

  int connections() {
    return ready.size();
  }

  /** Asks the oldest connections to be replaced. */
  void refresh(int most) {
    List<WebSocket> old = ready.stream().limit(most).toList();
    ready.removeAll(old);
    old.forEach(connection -> disconnect(connection, "refresh_requested"));
  }

  private void disconnect(WebSocket connection, String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    traffic.note(Traffic.Kind.CONNECTION, "disconnect", reason, message);
    connection.send(message.toString());
  }

  /** Drops all connections without a close frame. */
  void drop() {
    List<WebSocket> old = List.copyOf(ready);
    ready.removeAll(old);
    old.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
  }

  /** Keeps connections open but stops responding, even to pings. */
  void silence() {
    silent.addAll(ready);
    ready.clear();
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata ping) {
    if (!silent.contains(connection)) {
      super.onWebsocketPing(connection, ping);
    }
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (faults.refusesConnections()) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "refused");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    String resource = handshake.getResourceDescriptor();
    String ticket = resource.replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      connection.close(CloseFrame.POLICY_VALIDATION, "invalid ticket");
    } else if (ready.size() >= Rule.CONNECTIONS.limit()) {
      disconnect(connection, Rule.CONNECTIONS.error());
      connection.close(CloseFrame.NORMAL);
    } else {
      welcome(connection);
    }
  }

  private void welcome(WebSocket connection) {
    ready.add(connection);
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", ready.size());
    hello.putObject("connection_info").put("app_id", Identity.APP);
    hello.putObject("debug_info").put("host", "sandbox").put("approximate_connection_time", 18_060);
    traffic.note(Traffic.Kind.CONNECTION, "hello", "ok", hello);
    connection.send(hello.toString());
    connected.run();
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    if (!silent.contains(connection)) {
      received.accept(message);
    }
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    silent.remove(connection);
    ready.remove(connection);
    traffic.note(Traffic.Kind.CONNECTION, "closed", String.valueOf(code), Json.object());
  }

  @Override
  public void onError(WebSocket connection, Exception failure) {
    log.warn("A Socket Mode connection failed: {}", failure.toString());
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  void close() {
    try {
      stop(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
