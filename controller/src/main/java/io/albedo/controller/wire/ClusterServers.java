package io.albedo.controller.wire;

import io.albedo.controller.admission.AdmissionScope;
import io.albedo.controller.admission.AdmissionSettings;
import io.albedo.controller.admission.AdmissionWebhooks;
import io.albedo.controller.admission.ObservedTargetGroups;
import io.albedo.controller.admission.tls.KeyFiles;
import io.albedo.controller.admission.tls.KeySource;
import io.albedo.controller.admission.tls.OwnCertificate;
import io.albedo.controller.admission.tls.OwnCertificateSettings;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.config.WebhookFlags;
import io.albedo.controller.health.AddressUnusableException;
import io.albedo.controller.health.HealthServer;
import io.albedo.controller.health.StatusServer;
import io.albedo.controller.metrics.ControllerMetrics;
import io.albedo.controller.metrics.MetricsServer;
import io.albedo.k8s.webhook.WebhookCertificates;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.port.CloudObserver;
import io.albedo.planner.options.Options;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where a controller is asked: webhooks, probes, metrics. All replicas answer. */
public final class ClusterServers implements AutoCloseable {

  /** Our own lasts a year, and costs calls to look at. */
  private static final Duration OWN_KEY = Duration.ofMinutes(1);

  private static final Duration FILES = Duration.ofSeconds(10);

  private final ControllerFlags flags;
  private final ControllerMetrics metrics;
  private final Vertx vertx = Vertx.vertx();
  private Optional<StatusServer> health = Optional.empty();
  private Optional<StatusServer> collected = Optional.empty();
  private Optional<AdmissionWebhooks> webhooks = Optional.empty();

  public ClusterServers(ControllerFlags flags, ControllerMetrics metrics) {
    this.flags = flags;
    this.metrics = metrics;
  }

  /**
   * Answers probes and serves metrics.
   *
   * @param beating whether passes are being made
   * @param synced whether the cluster is in view
   * @throws AddressUnusableException if it cannot listen where it is told to
   */
  public void listen(BooleanSupplier beating, BooleanSupplier synced)
      throws AddressUnusableException {
    health =
        HealthServer.start(
            vertx,
            flags.healthAddress(),
            new HealthServer.Signs(beating, this::isReviewing, synced));
    collected = MetricsServer.start(vertx, flags.metricsAddress(), metrics);
  }

  private boolean isReviewing() {
    return webhooks.map(AdmissionWebhooks::isListening).orElse(true);
  }

  /**
   * Answers reviews, as soon as there is a certificate. Not if port 0 is given.
   *
   * @param namespace of the controller
   */
  public void review(
      KubernetesSide kubernetes, CloudObserver clouds, Options options, String namespace) {
    WebhookFlags given = flags.webhooks();
    if (given.port() == 0) {
      return;
    }
    AdmissionWebhooks reviewers =
        new AdmissionWebhooks(
            vertx,
            AdmissionSettings.onPort(given.port(), given.clientAuthority())
                .lookingAgainAfter(given.secret().isPresent() ? OWN_KEY : FILES),
            keys(given, kubernetes, namespace),
            new AdmissionScope(
                kubernetes::state,
                options,
                given.prohibitions(),
                given.injectsGates(),
                new ObservedTargetGroups(clouds)),
            metrics.reviews());
    webhooks = Optional.of(reviewers);
    reviewers.start();
  }

  private static KeySource keys(WebhookFlags given, KubernetesSide kubernetes, String namespace) {
    return given
        .secret()
        .<KeySource>map(
            secret ->
                new OwnCertificate(
                    new WebhookCertificates(kubernetes.connection()),
                    OwnCertificateSettings.ofService(
                        new ObjectName(namespace, given.service()),
                        new ObjectName(namespace, secret),
                        List.of(given.configuration())),
                    InstantSource.system()))
        .orElseGet(() -> new KeyFiles(given.certificate(), given.key()));
  }

  @Override
  public void close() {
    webhooks.ifPresent(AdmissionWebhooks::close);
    health.ifPresent(StatusServer::close);
    collected.ifPresent(StatusServer::close);
    metrics.close();
    var unused = vertx.close();
  }
}
