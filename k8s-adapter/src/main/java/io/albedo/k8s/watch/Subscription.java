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
import java.util.function.Consumer;
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
    /** The kind has no definition, so that there is nothing of it. */
    UNDEFINED,
    /** The server has answered that it may not or cannot tell. */
    REFUSED
  }

  /** What about it has changed. */
  enum Turn {
    /** Whether what was read is all there is. */
    STANDING,
    /** Only what there is to say of trouble. */
    TROUBLE
  }

  private final Selection selection;
  private final KubernetesClient client;
  private final ItemMemory<V> memory;
  private final Pace pace;
  private final Consumer<Turn> turned;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private Standing standing = Standing.NEW;
  private @Nullable ApiTrouble trouble;
  private @Nullable SharedIndexInformer<GenericKubernetesResource> informer;
  private int attempts;
  private int failures;
  private boolean closed;

  /**
   * @param turned is told when something has changed, other than what was read of objects
   */
  Subscription(
      Selection selection,
      KubernetesClient client,
      ItemMemory<V> memory,
      Pace pace,
      Consumer<Turn> turned) {
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

  /** Whether what was read is all there is, or was when the server was last heard. */
  synchronized boolean isKnown() {
    return standing == Standing.KNOWN || standing == Standing.UNDEFINED;
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
        turn(isUndefined(found) ? Standing.UNDEFINED : Standing.REFUSED, found);
        settled.complete(null);
      }
    }
  }

  private boolean isUndefined(ApiTrouble found) {
    return selection.kind().isCustom() && found.cause() == ApiTrouble.Cause.NOT_FOUND;
  }

  private void turn(Standing next, @Nullable ApiTrouble found) {
    boolean stands;
    boolean same;
    synchronized (this) {
      stands = standing == next;
      same = stands && Objects.equals(trouble, found);
      standing = next;
      trouble = found;
    }
    if (!same) {
      turned.accept(stands ? Turn.TROUBLE : Turn.STANDING);
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
