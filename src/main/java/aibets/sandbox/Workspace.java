package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The users, channels and messages; publishes every change. Thread-safe. */
final class Workspace {

  /** Receives messages that everyone in the channel can see. */
  interface Listener {
    void posted(StoredMessage message);

    void changed(StoredMessage before, StoredMessage after);

    void deleted(StoredMessage message);
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, NavigableMap<String, StoredMessage>> messages = new LinkedHashMap<>();
  private final String team;
  private final Manifest manifest;
  private final Clock clock;
  private final Feed feed;
  private long lastMicros;

  Workspace(String team, Manifest manifest, Clock clock, Feed feed) {
    this.team = team;
    this.manifest = manifest;
    this.clock = clock;
    this.feed = feed;
    settle();
  }

  private void settle() {
    List<Person> staff =
        List.of(
            new Person("U0ASKER", "ada", "Ada", "asker", Person.Kind.MEMBER, team),
            new Person("U0COLLEAGUE", "ben", "Ben", "colleague", Person.Kind.MEMBER, team),
            new Person("U0ADMIN", "mia", "Mia", "admin", Person.Kind.ADMIN, team));
    staff.forEach(person -> people.put(person.id(), person));
    people.put(
        Identity.BOT_USER,
        new Person(
            Identity.BOT_USER, manifest.name(), manifest.name(), "app", Person.Kind.APP, team));
    Set<String> all = Set.copyOf(staff.stream().map(Person::id).toList());
    put(new Channel("C0GENERAL", "general", Channel.Kind.PUBLIC, people.keySet()));
    put(new Channel("C0RANDOM", "random", Channel.Kind.PUBLIC, all));
    put(new Channel("C0LEADS", "leads", Channel.Kind.PRIVATE, Set.of("U0COLLEAGUE", "U0ADMIN")));
    staff.forEach(person -> put(direct(person.id())));
    settleOthers();
  }

  /** Adds the guest and the stranger, with a channel for them and everyone else. */
  private void settleOthers() {
    List<Person> others =
        List.of(
            new Person("U0GUEST", "gil", "Gil", "guest", Person.Kind.GUEST, team),
            new Person(
                "U0STRANGER", "sam", "Sam", "of another company", Person.Kind.STRANGER, team));
    others.forEach(person -> people.put(person.id(), person));
    put(new Channel("C0PARTNERS", "partners", Channel.Kind.PUBLIC, people.keySet()));
    others.forEach(person -> put(direct(person.id())));
  }

  private static Channel direct(String user) {
    return new Channel(directId(user), "", Channel.Kind.DIRECT, Set.of(user, Identity.BOT_USER));
  }

  private static String directId(String user) {
    return "D" + user.substring(1);
  }

  private void put(Channel channel) {
    channels.put(channel.id(), channel);
    messages.putIfAbsent(channel.id(), new TreeMap<>());
  }

  /** Returns its id. */
  String team() {
    return team;
  }

  void listen(Listener listener) {
    listeners.add(listener);
  }

  synchronized Collection<Person> people() {
    return List.copyOf(people.values());
  }

  synchronized Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  synchronized Collection<Channel> channels() {
    return List.copyOf(channels.values());
  }

  /** Whether it has a member from another organization. */
  synchronized boolean isShared(Channel channel) {
    return channel.members().stream()
        .map(people::get)
        .anyMatch(person -> person != null && person.stranger());
  }

  /** Returns the id of a user's workspace. */
  synchronized String team(String user) {
    Person person = people.get(user);
    return person == null ? team : person.team();
  }

  /** Finds a channel by id, by {@code #name}, or by the user of its direct messages. */
  synchronized Optional<Channel> channel(String id) {
    String key = id.startsWith("U") ? directId(id) : id;
    String name = id.startsWith("#") ? id.substring(1) : id;
    Channel known = channels.get(key);
    return known != null
        ? Optional.of(known)
        : channels.values().stream()
            .filter(channel -> !channel.direct() && channel.name().equals(name))
            .findAny();
  }

  void join(Channel channel, String user) {
    Channel joined = channel.with(user);
    synchronized (this) {
      put(joined);
    }
    feed.publish("channel", joined.view());
  }

  /** Posts a message with the next unique ts. */
  StoredMessage post(
      Channel channel,
      @Nullable String thread,
      String author,
      @Nullable String onlyFor,
      ObjectNode content) {
    StoredMessage message;
    synchronized (this) {
      message = new StoredMessage(team, channel.id(), nextTs(), thread, author, onlyFor, content);
      in(channel.id()).put(message.ts(), message);
    }
    feed.publish("message", message.view());
    if (!message.isEphemeral()) {
      listeners.forEach(listener -> listener.posted(message));
    }
    return message;
  }

  /** Replaces a message. */
  void change(StoredMessage before, StoredMessage after) {
    synchronized (this) {
      in(after.channel()).put(after.ts(), after);
    }
    feed.publish("message", after.view());
    if (!after.isEphemeral()) {
      listeners.forEach(listener -> listener.changed(before, after));
    }
  }

  /** Replaces the reactions to a message, which does not count as a change of it. */
  void react(StoredMessage after) {
    synchronized (this) {
      in(after.channel()).put(after.ts(), after);
    }
    feed.publish("message", after.view());
  }

  /** Deletes a message; the first message of a thread with replies becomes a tombstone. */
  void delete(StoredMessage message) {
    if (!message.isEphemeral() && thread(message.channel(), message.ts()).size() > 1) {
      change(message, message.tombstone());
      return;
    }
    remove(message);
    message
        .inThread()
        .flatMap(first -> message(message.channel(), first))
        .filter(StoredMessage::isTombstone)
        .filter(first -> thread(first.channel(), first.ts()).size() == 1)
        .ifPresent(this::remove);
  }

  private void remove(StoredMessage message) {
    synchronized (this) {
      in(message.channel()).remove(message.ts());
    }
    feed.publish(
        "deleted", Json.object().put("channel", message.channel()).put("ts", message.ts()));
    if (!message.isEphemeral()) {
      listeners.forEach(listener -> listener.deleted(message));
    }
  }

  /** Returns a message, including ephemeral ones. */
  synchronized Optional<StoredMessage> shown(String channel, String ts) {
    return Optional.ofNullable(in(channel).get(ts));
  }

  /** Returns a message that everyone in the channel can see. */
  Optional<StoredMessage> message(String channel, String ts) {
    return shown(channel, ts).filter(message -> !message.isEphemeral());
  }

  /** Returns all messages that everyone in the channel can see, oldest first. */
  synchronized List<StoredMessage> history(String channel) {
    return in(channel).values().stream().filter(message -> !message.isEphemeral()).toList();
  }

  /** Returns all messages, including ephemeral ones, oldest first in each channel. */
  synchronized List<StoredMessage> all() {
    List<StoredMessage> all = new ArrayList<>();
    messages.values().forEach(each -> all.addAll(each.values()));
    return all;
  }

  /** Returns the first message of a thread and its replies. */
  List<StoredMessage> thread(String channel, String ts) {
    return history(channel).stream().filter(message -> message.isIn(ts)).toList();
  }

  /** Deletes all messages and memberships. */
  void reset() {
    synchronized (this) {
      people.clear();
      channels.clear();
      messages.clear();
      settle();
    }
  }

  /** Returns a unique ts: seconds and microseconds. */
  synchronized String nextTs() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    lastMicros = Math.max(now, lastMicros + 1);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  private NavigableMap<String, StoredMessage> in(String channel) {
    return messages.computeIfAbsent(channel, id -> new TreeMap<>());
  }
}
