package io.albedo.controller.admission.testing;

import io.albedo.controller.admission.AdmissionScope;
import io.albedo.controller.admission.AdmissionSettings;
import io.albedo.controller.admission.AdmissionWebhooks;
import io.albedo.controller.admission.ReviewListener;
import io.albedo.controller.admission.TargetGroupFinder;
import io.albedo.controller.admission.tls.KeySource;
import io.albedo.controller.admission.tls.OwnCertificate;
import io.albedo.controller.admission.tls.OwnCertificateSettings;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.admit.Prohibitions;
import io.albedo.planner.options.Options;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Running webhooks and a client that trusts them. */
public final class TestWebhooks implements AutoCloseable {

  public static final String CONFIGURATION = "albedo-webhook";

  public static final OwnCertificateSettings OWN =
      new OwnCertificateSettings(
          new ObjectName("kube-system", "tls"), List.of("localhost"), List.of(CONFIGURATION));

  private final Vertx vertx = Vertx.vertx();
  private final AdmissionWebhooks webhooks;

  public TestWebhooks(AdmissionScope scope, KeySource keys, ReviewListener listener) {
    this(scope, keys, listener, Optional.empty(), Duration.ofSeconds(20));
  }

  public TestWebhooks(
      AdmissionScope scope,
      KeySource keys,
      ReviewListener listener,
      Optional<Path> clientAuthority,
      Duration patience) {
    AdmissionSettings settings =
        new AdmissionSettings("127.0.0.1", 0, clientAuthority, Duration.ofMillis(50), patience);
    webhooks = new AdmissionWebhooks(vertx, settings, keys, scope, listener);
    webhooks.start();
  }

  public static KeySource own(MemoryCertificates store) {
    return new OwnCertificate(store, OWN, InstantSource.system());
  }

  public static AdmissionScope scope(Supplier<ClusterState> cluster) {
    return scope(cluster, TargetGroupFinder.blind());
  }

  public static AdmissionScope scope(
      Supplier<ClusterState> cluster, TargetGroupFinder targetGroups) {
    return new AdmissionScope(
        cluster,
        Options.builder().clusterName("demo").build(),
        new Prohibitions(true, false),
        true,
        targetGroups);
  }

  /** Waits until they answer. */
  public WebhookClient client(MemoryCertificates store) {
    await(webhooks::isListening);
    return new WebhookClient(webhooks.port(), store.trusted(CONFIGURATION));
  }

  public WebhookClient client(String authority) {
    await(webhooks::isListening);
    return new WebhookClient(webhooks.port(), authority);
  }

  public int port() {
    return webhooks.port();
  }

  public boolean isListening() {
    return webhooks.isListening();
  }

  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come about in 20 s");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Override
  public void close() {
    webhooks.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
