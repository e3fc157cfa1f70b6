package aibets.slack;

import aibets.desk.Archive;
import aibets.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An archive that records every access with its thread, and can be blocked. */
final class WatchedArchive {

  /** An access to a store or the documents. */
  record Use(String method, Thread thread) {}

  private final List<Use> uses = new CopyOnWriteArrayList<>();
  private final MemoryArchive archive;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  WatchedArchive(MemoryArchive archive) {
    this.archive = archive;
  }

  Archive archive() {
    return watched(Archive.class, archive);
  }

  /** Blocks every access from now on. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
  }

  /** Returns the accesses since the bot was created, without those for other processes. */
  List<Use> uses() {
    return uses.stream()
        .filter(
            use -> !use.method().matches("(?:Archive\\.bets|ChannelSettings\\.all|Replicas\\.).*"))
        .toList();
  }

  private <T> T watched(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> result(type, method, target, arguments)));
  }

  private Object result(Class<?> type, Method method, Object target, Object[] arguments)
      throws Throwable {
    if ((type == Archive.class || type == Storage.class) && isStore(method.getReturnType())) {
      return watched(method.getReturnType(), invoked(method, target, arguments));
    }
    uses.add(new Use(type.getSimpleName() + "." + method.getName(), Thread.currentThread()));
    if (!gate.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nobody released the archive");
    }
    return invoked(method, target, arguments);
  }

  private static boolean isStore(Class<?> type) {
    return type.isInterface() && type.getName().startsWith("aibets.storage.");
  }

  private static Object invoked(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
