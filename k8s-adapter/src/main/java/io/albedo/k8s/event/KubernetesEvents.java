package io.albedo.k8s.event;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.port.EventRecorder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells events as Events of Kubernetes, in the background and one after the other. Callers never
 * wait: if more comes than an API server takes for long, what comes last is dropped.
 */
public final class KubernetesEvents implements EventRecorder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KubernetesEvents.class);
  private static final int MOST_WAITING = 2_000;
  private static final int MOST_REMEMBERED = 8_192;
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final BlockingQueue<ClusterEvent> waiting;
  private final EventTeller teller;
  private final AtomicBoolean dropping = new AtomicBoolean();
  private final Thread worker;
  private volatile boolean closed;

  /**
   * Starts to tell.
   *
   * @param instance which of several controllers this is, such as the name of its pod
   */
  public KubernetesEvents(KubernetesConnection connection, String instance, InstantSource clock) {
    this(connection, instance, clock, MOST_WAITING);
  }

  KubernetesEvents(
      KubernetesConnection connection, String instance, InstantSource clock, int mostWaiting) {
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    this.teller =
        new EventTeller(
            new ApiRequests(connection), new EventMemory(MOST_REMEMBERED), instance, clock);
    this.worker = Thread.ofPlatform().name("events").daemon().unstarted(this::work);
    worker.start();
  }

  @Override
  public void record(ClusterEvent event) {
    if (closed || waiting.offer(event)) {
      return;
    }
    if (dropping.compareAndSet(false, true)) {
      LOG.warn(
          "more events than the API server takes: some are dropped, as {} of {}",
          event.reason(),
          event.object().name());
    }
  }

  private void work() {
    try {
      while (!closed || !waiting.isEmpty()) {
        ClusterEvent next = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (next == null) {
          dropping.set(false);
        } else {
          tell(next);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that cannot be told must not silence those behind it. */
  @SuppressWarnings("CatchingUnchecked")
  private void tell(ClusterEvent event) {
    try {
      teller.tell(event);
    } catch (RuntimeException e) {
      LOG.warn("an event of {} could not be told", event.object().name(), e);
    }
  }

  /** Tells what is still waiting, for a few seconds, and takes no more. */
  @Override
  public void close() {
    closed = true;
    try {
      if (!worker.join(LAST_WORDS)) {
        worker.interrupt();
      }
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
