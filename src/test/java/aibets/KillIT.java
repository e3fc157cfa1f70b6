package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a bot at random moments and checks what the next one finds. {@code -Dkill.times=200} kills
 * it more often, {@code -Dkill.seed} repeats the moments, {@code -Dkill.write-delay=500} is H2's
 * default, and {@code -Dkill.h2=JAR} uses another H2.
 */
class KillIT {

  private static final int TIMES = Integer.getInteger("kill.times", 10);
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final int LONGEST = 1500;

  @TempDir private Path directory;
  private final Random random = new Random(SEED);
  private final Set<String> acknowledged = new HashSet<>();
  private Ledgers old = new Ledgers(0);
  private Ledgers next = old;
  private int killedWhileReloading;
  private int killedWhenClosed;
  private int lost;

  @Test
  void losesNothingAcknowledgedAndShowsNoPartialVersion() throws Exception {
    System.out.println("kill.seed=" + SEED);
    for (int kills = 0; kills <= TIMES; kills++) {
      liveAndDie(kills);
    }
    System.out.printf(
        "%d kills, %d of them during a reload, %d after it was closed; version %d reached; %d rows acknowledged, %d lost%n",
        TIMES, killedWhileReloading, killedWhenClosed, old.version(), acknowledged.size(), lost);
    assertThat(lost).as("number of acknowledged rows that were lost").isZero();
  }

  private void liveAndDie(int kills) throws Exception {
    Process process = start();
    try {
      BufferedReader lines = process.inputReader();
      check(kills, found(lines));
      CompletableFuture<Void> heard =
          CompletableFuture.runAsync(() -> lines.lines().forEach(this::hear));
      boolean ended = process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      assertThat(ended).as("whether it ended by itself after kill %d", kills).isFalse();
      // Killed by its handle: Process would discard output that has not been read yet.
      process.toHandle().destroyForcibly();
      heard.get(30, TimeUnit.SECONDS);
      killedWhileReloading += next.equals(old) ? 0 : 1;
    } finally {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                KilledBot.class.getName(),
                directory.toString()));
    Stream.ofNullable(System.getProperty("kill.write-delay")).forEach(command::add);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classPath() {
    String here = System.getProperty("java.class.path");
    return Stream.concat(
            Stream.ofNullable(System.getProperty("kill.h2")),
            Stream.of(here.split(File.pathSeparator)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> found(BufferedReader lines) throws IOException {
    List<String> found = new ArrayList<>();
    String line = lines.readLine();
    while (line != null && !line.equals("READY")) {
      found.add(line);
      line = lines.readLine();
    }
    assertThat(line).as("the line that says that it is ready").isNotNull();
    return found;
  }

  private void check(int kills, List<String> found) {
    Map<String, String> live = new TreeMap<>();
    Set<String> kept = new HashSet<>();
    for (String line : found) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "LIVE" -> live.put(words[1], words[2]);
        case "ANSWER" -> assertThat(live.get(words[1])).contains(words[2]);
        default ->
            Stream.of(line.split(" ", -1)).skip(1).forEach(name -> kept.add(words[0] + name));
      }
    }
    assertThat(live).as("documents after kill %d", kills).isIn(old.texts(), next.texts());
    assertThat(found.stream().filter(line -> line.startsWith("ANSWER")).count())
        .isGreaterThanOrEqualTo(live.size());
    old = live.equals(next.texts()) ? next : old;
    next = old;
    acknowledged.stream().filter(name -> !kept.contains(name)).forEach(name -> lost++);
    acknowledged.retainAll(kept);
  }

  private void hear(String line) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "RELOADING" -> next = new Ledgers(Integer.parseInt(words[1]));
      case "RELOADED" -> old = next;
      case "CLOSED" -> killedWhenClosed++;
      default -> acknowledged.add(words[0] + words[1]);
    }
  }
}
