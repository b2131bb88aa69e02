package io.albedo.controller.cli;

import io.albedo.aws.client.CallListener;
import io.albedo.aws.client.LocationUnknownException;
import io.albedo.controller.cli.ClusterRun.CannotRunException;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.groups.GroupLog;
import io.albedo.controller.local.HeldCluster;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalCluster;
import io.albedo.controller.log.ControllerLog;
import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.targets.TargetPace;
import io.albedo.controller.wire.ActingLoops;
import io.albedo.controller.wire.AwsSide;
import io.albedo.controller.wire.LiveAccount;
import io.albedo.k8s.watch.FolderClusterObserver;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run against AWS with a folder as the cluster: what a controller would write into objects is
 * kept in memory.
 */
final class FolderRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderRun.class);
  private static final ClusterChange FOLDER = new ClusterChange("Folder", new ObjectName("", ""));

  private final ControllerFlags flags;
  private final LiveAccount account;
  private volatile @Nullable ActingLoops loops;

  private FolderRun(ControllerFlags flags, LiveAccount account) {
    this.flags = flags;
    this.account = account;
  }

  static FolderRun open(ControllerFlags flags, Map<String, String> environment)
      throws CannotRunException {
    return open(flags, environment, CallListener.SILENT);
  }

  /**
   * The same, overheard.
   *
   * @param calls hears of every call
   */
  static FolderRun open(ControllerFlags flags, Map<String, String> environment, CallListener calls)
      throws CannotRunException {
    flags.check();
    ControllerLog.begin(flags.logFormat(), flags.logLevel());
    try {
      LiveAccount account = LiveAccount.openPatiently(flags.aws(), environment, calls);
      LOG.info("AWS region {}, VPC {}", account.region(), account.vpc().value());
      return new FolderRun(flags, account);
    } catch (CloudUnreadableException | LocationUnknownException e) {
      throw new CannotRunException("AWS could not be read: " + e.getMessage());
    }
  }

  void start(FolderClusterObserver folder, String clusterName) {
    Options options = flags.toOptionsOfWholeCluster(clusterName, Optional.of(account.vpc()));
    InMemoryCloud objects =
        new InMemoryCloud(
            World.of(CloudState.unseen(), Collections.emptySortedMap()),
            new Simulator(options.quotas()),
            world -> changed());
    HeldCluster cluster =
        new HeldCluster(AssumedClass.over(folder, options.ingressClass()), this::changed);
    ActingLoops begun =
        new ActingLoops(
            new ActingLoops.ClusterPorts(
                new LocalCluster(cluster, objects::bindings),
                cluster,
                objects,
                Optional.empty(),
                names -> {}),
            AwsSide.of(account, options, e -> LOG.info("passed over: {}", e.getMessage())),
            new ActingLoops.Settings(
                options, flags.concurrency(), flags.syncPeriod(), TargetPace.standard()),
            new GroupLog(),
            ExecutionListener.silent());
    loops = begun;
    begun.start();
  }

  /** The folder says something else. */
  void changed() {
    ActingLoops running = loops;
    if (running != null) {
      running.changed(FOLDER);
    }
  }

  @Override
  public void close() {
    ActingLoops running = loops;
    if (running != null) {
      running.close();
    }
    account.close();
  }
}
