package io.albedo.controller.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same for many things on virtual threads, for some at once. Whoever is interrupted while
 * it waits interrupts them all, and waits on.
 */
record Together(int atOnce) {

  /** What became of each, in the same order. */
  <T, R> List<R> each(List<T> things, Function<T, R> task) {
    if (things.size() == 1) {
      return List.of(task.apply(things.getFirst()));
    }
    Semaphore places = new Semaphore(atOnce);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> all = new ArrayList<>();
      for (T thing : things) {
        all.add(threads.submit(() -> inPlace(places, () -> task.apply(thing))));
      }
      return all.stream().map(one -> outcome(one, threads)).toList();
    }
  }

  private static <R> R inPlace(Semaphore places, Supplier<R> task) {
    places.acquireUninterruptibly();
    try {
      return task.get();
    } finally {
      places.release();
    }
  }

  private static <R> R outcome(Future<R> one, ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return one.get();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.shutdownNow();
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
