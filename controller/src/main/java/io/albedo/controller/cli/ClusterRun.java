package io.albedo.controller.cli;

import io.albedo.aws.client.LocationUnknownException;
import io.albedo.controller.config.BindingPace;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.config.ElectionFlags;
import io.albedo.controller.groups.GroupEvents;
import io.albedo.controller.groups.GroupListener;
import io.albedo.controller.groups.GroupLog;
import io.albedo.controller.groups.GroupMetrics;
import io.albedo.controller.groups.StandingFindings;
import io.albedo.controller.health.AddressUnusableException;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.log.ControllerLog;
import io.albedo.controller.metrics.ControllerMetrics;
import io.albedo.controller.metrics.OperationCount;
import io.albedo.controller.release.Release;
import io.albedo.controller.targets.MemoryAges;
import io.albedo.controller.targets.TargetPace;
import io.albedo.controller.wire.ActingLoops;
import io.albedo.controller.wire.AwsSide;
import io.albedo.controller.wire.ClusterController;
import io.albedo.controller.wire.ClusterServers;
import io.albedo.controller.wire.KubernetesSide;
import io.albedo.controller.wire.LiveAccount;
import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.client.KubernetesConnections;
import io.albedo.k8s.client.NoConnectionException;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run against a cluster, with AWS itself or an account in memory. */
final class ClusterRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterRun.class);
  private static final Duration LONGEST_SYNC = Duration.ofMinutes(2);

  private final ControllerFlags flags;
  private final Map<String, String> environment;
  private final ControllerMetrics metrics = new ControllerMetrics();
  private final ClusterServers servers;
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** Why a run could not begin, in a sentence. */
  static final class CannotRunException extends Exception {
    private static final long serialVersionUID = 1;

    CannotRunException(String sentence) {
      super(sentence);
    }
  }

  ClusterRun(ControllerFlags flags, Map<String, String> environment) {
    this.flags = flags;
    this.environment = environment;
    this.servers = kept(new ClusterServers(flags, metrics));
    ControllerLog.begin(flags.logFormat(), flags.logLevel());
    ControllerLog.greet(Release.running(), flags.effective());
  }

  /** With AWS itself. */
  void start(String clusterName) throws CannotRunException {
    try {
      LiveAccount account =
          kept(LiveAccount.openPatiently(flags.aws(), environment, metrics.calls()));
      LOG.info("AWS region {}, VPC {}", account.region(), account.vpc().value());
      begin(
          flags.toOptions(clusterName, Optional.of(account.vpc())),
          options ->
              AwsSide.of(account, options, e -> LOG.info("passed over: {}", e.getMessage())));
    } catch (CloudUnreadableException | LocationUnknownException e) {
      throw new CannotRunException("AWS could not be read: " + e.getMessage());
    }
  }

  /** With an account in memory. */
  void start(String clusterName, CloudState account) throws CannotRunException {
    Optional<VpcId> vpc = account.facts().map(AccountFacts::vpc);
    begin(
        flags.toOptions(clusterName, vpc),
        options ->
            AwsSide.of(
                new InMemoryCloud(
                    World.of(account, Collections.emptySortedMap()),
                    new Simulator(options.quotas()),
                    world -> {})));
  }

  private void begin(Options options, Function<Options, AwsSide> side) throws CannotRunException {
    KubernetesConnection connection = connected();
    AtomicReference<@Nullable ClusterController> told = new AtomicReference<>();
    KubernetesSide kubernetes =
        kept(
            new KubernetesSide(
                connection,
                options,
                change -> Optional.ofNullable(told.get()).ifPresent(c -> c.changed(change))));
    AwsSide aws = side.apply(options);
    ClusterController controller =
        kept(
            new ClusterController(
                () -> loops(kubernetes, aws, options, told), metrics.loop()::leading));
    told.set(controller);
    listen(kubernetes, controller);
    servers.review(kubernetes, aws.forEdits(), options, namespace());
    awaitSync(kubernetes, new Planner(options));
    controller.start(kubernetes, election());
  }

  private void listen(KubernetesSide kubernetes, ClusterController controller)
      throws CannotRunException {
    try {
      servers.listen(controller::isBeating, kubernetes.observer()::isSynced);
    } catch (AddressUnusableException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  private String namespace() {
    return flags.election().namespace().or(KubernetesSide::ownNamespace).orElse("default");
  }

  private ActingLoops loops(
      KubernetesSide kubernetes,
      AwsSide aws,
      Options options,
      AtomicReference<@Nullable ClusterController> controller) {
    return new ActingLoops(
        new ActingLoops.ClusterPorts(
            kubernetes.observer(),
            kubernetes.writer(),
            kubernetes.executor(),
            Optional.of(kubernetes.events()),
            names -> kubernetes.observer().watchSecrets(names)),
        aws,
        new ActingLoops.Settings(
            options, flags.concurrency(), flags.syncPeriod(), pace(flags.bindingPace())),
        GroupListener.all(
            List.of(
                new GroupLog(),
                new GroupEvents(kubernetes.events()),
                new StandingFindings(kubernetes.events()),
                new GroupMetrics(
                    metrics.loop(),
                    () ->
                        Optional.ofNullable(controller.get())
                            .map(ClusterController::queueLength)
                            .orElse(0)))),
        new OperationCount(metrics.loop()));
  }

  private static TargetPace pace(BindingPace pace) {
    return new TargetPace(
        pace.requeue(), pace.longestPause(), pace.atOnce(), MemoryAges.standard());
  }

  private KubernetesConnection connected() throws CannotRunException {
    try {
      return KubernetesConnections.of(flags.kubeconfig().map(Path::of), Release.running().version())
          .open();
    } catch (NoConnectionException e) {
      throw new CannotRunException(e.sentence());
    }
  }

  private static void awaitSync(KubernetesSide kubernetes, Planner planner)
      throws CannotRunException {
    try {
      if (!kubernetes.awaitSync(planner, LONGEST_SYNC)) {
        throw new CannotRunException(
            "the API server did not tell all that is in the cluster within "
                + LONGEST_SYNC.toMinutes()
                + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while the cluster was read");
    }
  }

  private Optional<LeaseSettings> election() {
    ElectionFlags election = flags.election();
    return election.isEnabled()
        ? Optional.of(lease(election, LeaseSettings.of(namespace()).withName(election.lease())))
        : Optional.empty();
  }

  private static LeaseSettings lease(ElectionFlags election, LeaseSettings usual) {
    return election.duration().map(usual::withDuration).orElse(usual);
  }

  private <T extends AutoCloseable> T kept(T part) {
    opened.add(part);
    return part;
  }

  /** Ends first who acts, then what it acts on. */
  @Override
  public void close() {
    for (AutoCloseable part : opened.reversed()) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("could not end cleanly: {}", e.getMessage());
      }
    }
  }
}
