package io.albedo.controller.admission;

import io.albedo.controller.admission.tls.KeyMaterial;
import io.albedo.controller.admission.tls.KeySource;
import io.albedo.controller.admission.tls.KeyUnavailableException;
import io.albedo.controller.admission.tls.PairCheck;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhooks. The server listens as soon as there is a certificate, which is looked for again and
 * again, and shows another one when there is another. Reviews are answered by every replica, leader
 * or not.
 */
public final class AdmissionWebhooks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AdmissionWebhooks.class);

  private static final long PATIENCE_SECONDS = 10;

  private final Vertx vertx;
  private final AdmissionSettings settings;
  private final KeySource keys;
  private final ReviewReception reception;
  private final WarmUp warmUp;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-certificate").factory());
  private volatile @Nullable AdmissionServer server;
  private @Nullable KeyMaterial shown;
  private String lastTrouble = "";

  public AdmissionWebhooks(
      Vertx vertx,
      AdmissionSettings settings,
      KeySource keys,
      AdmissionScope scope,
      ReviewListener listener) {
    this.vertx = vertx;
    this.settings = settings;
    this.keys = keys;
    Judge judge = new Judge(scope, threads);
    this.warmUp = new WarmUp(judge, new TimeBox(threads));
    ReviewDesk desk = new ReviewDesk(judge, threads, settings.patience(), listener);
    this.reception = new ReviewReception(vertx, desk, threads, settings.patience());
  }

  /** Begins; what hinders is logged, and tried again. */
  public void start() {
    var unused =
        clock.scheduleWithFixedDelay(
            this::lookForKey, 0, settings.lookAgain().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether reviews are answered. */
  public boolean isListening() {
    return server != null;
  }

  /** Where; 0 as long as nothing listens. */
  public int port() {
    AdmissionServer running = server;
    return running == null ? 0 : running.port();
  }

  private void lookForKey() {
    try {
      KeyMaterial key = keys.current();
      if (!key.equals(shown)) {
        PairCheck.check(key);
        show(key);
        shown = key;
      }
      lastTrouble = "";
    } catch (KeyUnavailableException e) {
      complain("there is no certificate for webhooks: " + e.getMessage());
    } catch (ExecutionException e) {
      complain(trouble(e.getCause()));
    } catch (TimeoutException e) {
      complain("the webhooks' server took too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("looking for the webhooks' certificate failed", e);
    }
  }

  private void show(KeyMaterial key)
      throws ExecutionException, TimeoutException, InterruptedException {
    AdmissionServer running = server;
    if (running == null) {
      warmUp.run();
      AdmissionServer fresh = new AdmissionServer(vertx, settings, key, reception);
      await(fresh.listen());
      server = fresh;
      LOG.info("webhooks are answered on port {}", fresh.port());
    } else {
      await(running.show(key));
      LOG.info("the webhooks' certificate has changed");
    }
  }

  private static void await(io.vertx.core.Future<?> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private String trouble(@Nullable Throwable cause) {
    return cause instanceof java.net.BindException
        ? "port %d for webhooks is taken or may not be used: %s"
            .formatted(settings.port(), cause.getMessage())
        : "the webhooks' certificate cannot be used: " + cause;
  }

  /** Once, however often it is tried. */
  private void complain(String trouble) {
    if (!trouble.equals(lastTrouble)) {
      LOG.error("{}", trouble);
    }
    lastTrouble = trouble;
  }

  /** Reviews under way are answered first, as far as two seconds allow. */
  @Override
  public void close() {
    clock.shutdownNow();
    AdmissionServer running = server;
    server = null;
    try {
      if (running != null) {
        await(running.close());
      }
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the webhooks' server did not end well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
