package io.albedo.controller.groups.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Tries several things at once that mostly wait, each of them to be heard of by itself. */
public final class ManyAtOnce<T> implements AutoCloseable {

  private static final int AT_ONCE = 6;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<T, Future<?>> tries = new LinkedHashMap<>();

  public ManyAtOnce(List<T> things, Consumer<T> test) {
    things.forEach(thing -> tries.put(thing, threads.submit(() -> test.accept(thing))));
  }

  /** What came of one: nothing, or what it failed with. */
  public void of(T thing) {
    Future<?> tried = tries.get(thing);
    if (tried == null) {
      throw new IllegalArgumentException("was not tried: " + thing);
    }
    try {
      tried.get();
    } catch (ExecutionException e) {
      throw new AssertionError(String.valueOf(thing), e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
