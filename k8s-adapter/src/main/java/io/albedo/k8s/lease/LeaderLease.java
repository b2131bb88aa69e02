package io.albedo.k8s.lease;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Competes for a Lease, so that of several controllers one acts. Who loses the Lease, or cannot
 * renew it in time, is told at once, also when the API server is away or slow, and competes again.
 */
public final class LeaderLease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LeaderLease.class);
  private static final Duration CHECK_PERIOD = Duration.ofMillis(50);

  private final LeaseSettings settings;
  private final KubernetesClient client;
  private final FreshWriter writer;
  private final Leadership leadership;
  private final WatchedLock lock;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(daemon("lease"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(daemon("lease-deadline"));
  private boolean closed;
  private @Nullable CompletableFuture<?> competition;

  /** Does nothing before {@link #start}. */
  public LeaderLease(
      KubernetesConnection connection, LeaseSettings settings, LeadershipListener listener) {
    this.settings = settings;
    this.client = impatient(connection.client(), settings);
    this.writer =
        new FreshWriter(new ApiRequests(connection, settings.renewDeadline().dividedBy(2), 0));
    this.leadership = new Leadership(listener, settings.renewDeadline());
    this.lock =
        new WatchedLock(
            new LeaseLock(
                settings.lease().namespace(), settings.lease().name(), settings.identity()),
            leadership,
            settings.duration());
  }

  /** Two requests that hang must not take longer than the deadline. */
  private static KubernetesClient impatient(KubernetesClient client, LeaseSettings settings) {
    return client
        .newClient(
            new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
                .withRequestRetryBackoffLimit(0)
                .withRequestTimeout((int) settings.renewDeadline().dividedBy(2).toMillis())
                .build())
        .adapt(KubernetesClient.class);
  }

  /** Competes from now on. */
  public void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            leadership::check,
            CHECK_PERIOD.toMillis(),
            CHECK_PERIOD.toMillis(),
            TimeUnit.MILLISECONDS);
    compete();
  }

  /** Whether this one acts. */
  public boolean leads() {
    return leadership.leads();
  }

  /** An elector runs once; each loss needs a new one. */
  private synchronized void compete() {
    if (closed) {
      return;
    }
    competition = new LeaderElector(client, config(), worker).start();
    var unused = competition.whenComplete((end, failure) -> competeAgain(failure));
  }

  private synchronized void competeAgain(@Nullable Throwable failure) {
    if (closed) {
      return;
    }
    if (failure != null) {
      LOG.warn("competing for {} failed", lock.describe(), failure);
    }
    var unused =
        timer.schedule(this::compete, settings.retryPeriod().toMillis(), TimeUnit.MILLISECONDS);
  }

  private LeaderElectionConfig config() {
    return new LeaderElectionConfigBuilder()
        .withName(settings.lease().name())
        .withLeaseDuration(settings.duration())
        .withRenewDeadline(settings.renewDeadline())
        .withRetryPeriod(settings.retryPeriod())
        .withLock(lock)
        .withLeaderCallbacks(new LeaderCallbacks(() -> {}, () -> {}, leader -> {}))
        .withReleaseOnCancel(false)
        .build();
  }

  /**
   * Hands over: the listener is told to stop, and when it has, the Lease is given back, so that the
   * next one takes over at once.
   */
  @Override
  public void close() {
    leadership.end();
    lock.end();
    leave().ifPresent(running -> running.cancel(true));
    OperationResult released =
        Answer.fineIfGone(
            writer.write(ApiTarget.of(ApiKind.LEASE, settings.lease()), this::release));
    if (!(released instanceof OperationResult.Applied)) {
      LOG.warn("the lease was not given back, others wait until it ends: {}", released);
    }
    timer.shutdownNow();
    worker.shutdownNow();
  }

  private synchronized Optional<CompletableFuture<?>> leave() {
    closed = true;
    return Optional.ofNullable(competition);
  }

  private Decision release(ApiObject lease) {
    return lease.text("spec", "holderIdentity").filter(settings.identity()::equals).isPresent()
        ? Decision.locked(
            lease, Map.of("spec", Map.of("holderIdentity", "", "leaseDurationSeconds", 1)))
        : new Decision.Keep();
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().name(name).daemon().factory();
  }
}
