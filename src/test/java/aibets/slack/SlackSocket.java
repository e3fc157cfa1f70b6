package aibets.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode on this machine: says hello, sends envelopes, keeps what returns. */
final class SlackSocket extends WebSocketServer {

  /** An acknowledgement and when it came. */
  record Ack(JsonObject json, long nanos) {}

  private final List<Ack> acks = new CopyOnWriteArrayList<>();
  private final CountDownLatch started = new CountDownLatch(1);

  private volatile boolean dead;

  private SlackSocket() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setReuseAddr(true);
    setDaemon(true);
  }

  static SlackSocket open() throws InterruptedException {
    SlackSocket socket = new SlackSocket();
    socket.start();
    if (!socket.started.await(5, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The WebSocket server did not start");
    }
    return socket;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=secretticket";
  }

  /** Sends an envelope; returns when it was sent. */
  long send(JsonObject envelope) {
    long now = System.nanoTime();
    broadcast(envelope.toString());
    return now;
  }

  /** Leaves the connections that are open without an answer to their pings; new ones get one. */
  void playDead() {
    dead = true;
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata ping) {
    if (!dead) {
      super.onWebsocketPing(connection, ping);
    }
  }

  List<Ack> acks(String envelopeId) {
    return acks.stream()
        .filter(ack -> ack.json().get("envelope_id").getAsString().equals(envelopeId))
        .toList();
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    dead = false;
    connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{}}");
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    acks.add(new Ack(JsonParser.parseString(message).getAsJsonObject(), System.nanoTime()));
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket connection, Exception failure) {}

  public void close() throws InterruptedException {
    stop(1_000);
  }
}
