package io.albedo.controller.aws;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.Lane;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.Breadth;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.testing.FastPacer;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalCluster;
import io.albedo.controller.loop.PassListener;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.controller.loop.Reconciler;
import io.albedo.controller.loop.RoutedExecutor;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.controller.wire.ReadGates;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A controller between a cluster that a test writes and a live account, as it is started again and
 * again: nothing is kept from one pass to the next but what the cluster and the account keep.
 */
final class LiveCluster implements AutoCloseable {

  private final Options options;
  private final VpcId vpc;
  private final InMemoryCloud kubernetes;
  private final CallTally tally;
  private final AwsConnection connection;
  private final ReadCaches caches;
  private ClusterState cluster;

  /**
   * A cluster beside an account that is filled.
   *
   * @param open opens the account for a listener
   */
  LiveCluster(CaseInput input, Function<CallTally, AwsConnection> open) {
    this(
        input.cluster(),
        Options.builder().from(input.options()).removeOrphans(true).build(),
        input.account().facts().map(AccountFacts::vpc).orElseThrow(),
        open);
  }

  LiveCluster(
      ClusterState cluster, Options options, VpcId vpc, Function<CallTally, AwsConnection> open) {
    this.options = options;
    this.vpc = vpc;
    this.kubernetes =
        new InMemoryCloud(
            World.of(CloudState.unseen(), cluster.targetGroupBindings()),
            new Simulator(options.quotas()),
            world -> {});
    this.caches = new ReadCaches();
    this.tally = new CallTally(caches);
    this.connection = open.apply(tally);
    this.cluster = cluster;
  }

  /** Writes another cluster; bindings stay. */
  void write(UnaryOperator<ClusterState> change) {
    cluster = change.apply(cluster);
  }

  PassOutcome pass() {
    return pass(executor -> executor);
  }

  /** A pass of a controller that has just begun, with an executor that a test has tampered with. */
  PassOutcome pass(UnaryOperator<OperationExecutor> tampered) {
    return pass(Breadth.ASKED, tampered);
  }

  /** A pass that looks for what belongs to nobody any more, too. */
  PassOutcome cleanUp() {
    return pass(Breadth.CLUSTER, executor -> executor);
  }

  private PassOutcome pass(Breadth breadth, UnaryOperator<OperationExecutor> tampered) {
    caches.forgetAll();
    OperationExecutor aws =
        new AwsOperationExecutor(
            connection.writing(Lane.EDIT), connection.reading(Lane.EDIT), new FastPacer());
    OperationExecutor all = tampered.apply(new RoutedExecutor(kubernetes, aws));
    return new Reconciler(
            new LocalCluster(() -> new Reported<>(cluster, List.of()), kubernetes::bindings),
            observer(breadth),
            new Planner(options),
            new PlanExecutor(all),
            new Silent())
        .pass();
  }

  /** All that the account has, read again. */
  CloudState account() {
    caches.forgetAll();
    return observer(Breadth.ACCOUNT).observe(new TreeSet<>());
  }

  /** What clients meet, read in a few calls. */
  CloudState serving() {
    return ServingAccount.read(connection.reading(Lane.EDIT).loadBalancing());
  }

  private AwsCloudObserver observer(Breadth breadth) {
    return AwsCloudObserver.of(
        connection.reading(Lane.EDIT),
        new ReadScope(Optional.of(options.clusterName()), vpc, breadth, ReadGates.of(options)),
        caches,
        passedOver -> {});
  }

  /** The bindings that were made. */
  SortedMap<ObjectName, TargetGroupBindingObject> bindings() {
    return kubernetes.bindings();
  }

  /** What was called since the last time somebody asked. */
  CallTally.Calls calls() {
    return tally.take();
  }

  @Override
  public void close() {
    connection.close();
  }

  private static final class Silent implements PassListener {
    @Override
    public void planned(Reported<ClusterState> cluster, Plan plan) {}

    @Override
    public void done(PassOutcome outcome) {}

    @Override
    public void brokeOff(RuntimeException bug) {}
  }
}
