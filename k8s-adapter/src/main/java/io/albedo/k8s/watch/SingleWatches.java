package io.albedo.k8s.watch;

import io.albedo.k8s.map.Reading;
import io.albedo.model.cluster.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Watches of single objects, of a kind of which only those are read that are referred to. */
final class SingleWatches implements AutoCloseable {

  private final Function<ObjectName, Subscription<Reading>> subscribe;
  private final SortedMap<ObjectName, Subscription<Reading>> watches = new TreeMap<>();
  private boolean closed;

  /**
   * @param subscribe makes a subscription that has not started
   */
  SingleWatches(Function<ObjectName, Subscription<Reading>> subscribe) {
    this.subscribe = subscribe;
  }

  /**
   * Watches these objects and no others.
   *
   * @return whether others were watched before
   */
  synchronized boolean watch(Set<ObjectName> names) {
    if (closed || watches.keySet().equals(names)) {
      return false;
    }
    watches.keySet().stream().filter(n -> !names.contains(n)).toList().forEach(this::stop);
    names.stream().filter(n -> !watches.containsKey(n)).forEach(this::start);
    return true;
  }

  private void start(ObjectName name) {
    watches.put(name, subscribe.apply(name).start());
  }

  private void stop(ObjectName name) {
    Subscription<Reading> watch = watches.remove(name);
    if (watch != null) {
      watch.close();
    }
  }

  synchronized SortedMap<ObjectName, Subscription<Reading>> all() {
    return new TreeMap<>(watches);
  }

  /** Done when it is known of each whether it is there, or may be known. */
  synchronized CompletableFuture<Void> settled() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    watches.values().forEach(watch -> all.add(watch.settled()));
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  @Override
  public synchronized void close() {
    closed = true;
    List.copyOf(watches.keySet()).forEach(this::stop);
  }
}
