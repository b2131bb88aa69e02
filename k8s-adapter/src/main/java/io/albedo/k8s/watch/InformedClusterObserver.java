package io.albedo.k8s.watch;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.ClusterListener;
import io.albedo.model.port.ClusterObserver;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A live cluster, kept up to date by watches. Each object is read once, when it arrives, and only
 * what was read is kept. Nothing counts as gone that the API server has not said to be gone.
 */
public final class InformedClusterObserver implements ClusterObserver, AutoCloseable {

  /** A cluster as it was put together, and of which moment. */
  private record Built(long moment, Reported<ClusterState> cluster) {}

  private final ClusterListener listener;
  private final Watches watches;
  private final CompletableFuture<Void> synced;
  private final AtomicLong moment = new AtomicLong();
  private volatile boolean telling;
  private @Nullable Built built;

  private InformedClusterObserver(
      KubernetesConnection connection, WatchOptions options, Pace pace, ClusterListener listener) {
    this.listener = listener;
    this.watches = new Watches(connection.client(), options, pace, new Telling());
    this.synced = watches.settled().thenRun(() -> telling = true);
  }

  /**
   * Starts to watch.
   *
   * @param listener hears of every change in what is read of an object, once {@link #isSynced()}; a
   *     change whose name is empty concerns a kind as a whole, which has become known or unknown.
   *     One of kind {@code ControllerRevision} has the name of the Ingress it remembers
   */
  public static InformedClusterObserver start(
      KubernetesConnection connection, WatchOptions options, ClusterListener listener) {
    return start(connection, options, Pace.USUAL, listener);
  }

  static InformedClusterObserver start(
      KubernetesConnection connection, WatchOptions options, Pace pace, ClusterListener listener) {
    var observer = new InformedClusterObserver(connection, options, pace, listener);
    observer.watches.start();
    return observer;
  }

  /**
   * Whether the server has told what there is of each kind, or that it will not. Stays true from
   * then on.
   */
  public boolean isSynced() {
    return synced.isDone();
  }

  /**
   * Waits until {@link #isSynced()} and the same is true of the Secrets watched.
   *
   * @return whether that has come to be in time
   */
  public boolean awaitSync(Duration longest) throws InterruptedException {
    try {
      CompletableFuture.allOf(synced, watches.secrets().settled())
          .get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("settling does not fail", e);
    }
  }

  /** Watches these Secrets and no others: those that are referred to. */
  public void watchSecrets(Set<ObjectName> names) {
    if (watches.secrets().watch(names)) {
      moment.incrementAndGet();
    }
  }

  /** The same instance as before, as long as nothing has changed. */
  @Override
  public synchronized Reported<ClusterState> observe() {
    long now = moment.get();
    if (built == null || built.moment() != now) {
      built = new Built(now, watches.read());
    }
    return built.cluster();
  }

  /** Notes the moment first, so that whoever is told finds what has changed. */
  private final class Telling implements Watches.Listener {

    @Override
    public void changed(String kind, ObjectName name) {
      moment.incrementAndGet();
      if (telling) {
        listener.changed(new ClusterChange(kind, name));
      }
    }

    @Override
    public void noted() {
      moment.incrementAndGet();
    }
  }

  @Override
  public void close() {
    telling = false;
    watches.close();
  }
}
