package io.albedo.k8s.watch;

import io.albedo.k8s.client.ApiTrouble;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One list and watch, begun again for as long as it takes. A lost connection and forgotten history
 * are the client library's to mend; what it gives up is begun anew here, on what was read before,
 * so that nothing counts as gone that is not seen to be gone.
 */
final class Subscription<V> implements AutoCloseable {

  /** How it stands. */
  private enum Standing {
    /** Nothing is known yet. */
    NEW,
    /** What was read is what is there, or was a moment ago. */
    KNOWN,
    /** The server has answered that it may not or cannot tell. */
    REFUSED
  }

  private final Selection selection;
  private final KubernetesClient client;
  private final ItemMemory<V> memory;
  private final Pace pace;
  private final Runnable turned;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private Standing standing = Standing.NEW;
  private @Nullable ApiTrouble trouble;
  private @Nullable SharedIndexInformer<GenericKubernetesResource> informer;
  private int attempts;
  private int failures;
  private boolean closed;

  /**
   * @param turned is called when the standing or the trouble has changed
   */
  Subscription(
      Selection selection,
      KubernetesClient client,
      ItemMemory<V> memory,
      Pace pace,
      Runnable turned) {
    this.selection = selection;
    this.client = client;
    this.memory = memory;
    this.pace = pace;
    this.turned = turned;
  }

  ServedKind kind() {
    return selection.kind();
  }

  ItemMemory<V> memory() {
    return memory;
  }

  /** Done as soon as the server has told what there is, or that it will not. */
  CompletableFuture<Void> settled() {
    return settled;
  }

  private synchronized Standing standing() {
    return standing;
  }

  /**
   * Whether what was read is all there is. Of a kind without definition there is nothing; what was
   * read before stays until the server says what has become of it.
   */
  synchronized boolean isKnown() {
    return standing == Standing.KNOWN || (standing == Standing.REFUSED && isUndefined());
  }

  private boolean isUndefined() {
    return selection.kind().isCustom()
        && trouble != null
        && trouble.cause() == ApiTrouble.Cause.NOT_FOUND;
  }

  synchronized Optional<ApiTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  synchronized Subscription<V> start() {
    if (closed) {
      return this;
    }
    int attempt = ++attempts;
    var begun =
        selection
            .informer(client)
            .itemStore(memory)
            .removeNamespaceIndex()
            .exceptionHandler((started, thrown) -> false);
    informer = begun;
    begun.stopped().exceptionally(thrown -> failed(attempt, thrown));
    begun.start().thenRun(() -> established(attempt)).exceptionally(t -> failed(attempt, t));
    return this;
  }

  private void established(int attempt) {
    synchronized (this) {
      if (closed || attempt != attempts) {
        return;
      }
      failures = 0;
    }
    turn(Standing.KNOWN, null);
    settled.complete(null);
  }

  private @Nullable Void failed(int attempt, Throwable thrown) {
    Duration pause;
    synchronized (this) {
      if (closed || attempt != attempts) {
        return null;
      }
      attempts++;
      pause = pace.after(++failures);
    }
    stop();
    note(ApiTrouble.of(thrown));
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS).execute(this::start);
    return null;
  }

  /** A server that is away says nothing about what is there; one that refuses does. */
  private void note(ApiTrouble found) {
    switch (found.cause()) {
      case AWAY, UNAUTHORIZED, UNTRUSTED -> turn(standing(), found);
      case FORBIDDEN, NOT_FOUND, UNREADABLE -> {
        turn(Standing.REFUSED, found);
        settled.complete(null);
      }
    }
  }

  private void turn(Standing next, @Nullable ApiTrouble found) {
    boolean same;
    synchronized (this) {
      same = standing == next && Objects.equals(trouble, found);
      standing = next;
      trouble = found;
    }
    if (!same) {
      turned.run();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    stop();
  }

  private void stop() {
    SharedIndexInformer<?> running;
    synchronized (this) {
      running = informer;
      informer = null;
    }
    if (running != null) {
      running.stop();
    }
  }
}
