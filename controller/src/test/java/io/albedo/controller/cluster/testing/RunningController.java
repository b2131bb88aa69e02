package io.albedo.controller.cluster.testing;

import io.albedo.controller.groups.GroupEvents;
import io.albedo.controller.groups.GroupListener;
import io.albedo.controller.groups.GroupLog;
import io.albedo.controller.groups.GroupPassOutcome;
import io.albedo.controller.groups.testing.UntoldSecrets;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.targets.MemoryAges;
import io.albedo.controller.targets.TargetPace;
import io.albedo.controller.wire.ActingLoops;
import io.albedo.controller.wire.AwsSide;
import io.albedo.controller.wire.ClusterController;
import io.albedo.controller.wire.KubernetesSide;
import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTarget.Health;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CloudObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A controller of a test cluster, with an account in memory that outlives it. */
public final class RunningController implements AutoCloseable {

  private static final Duration LONGEST_SYNC = Duration.ofSeconds(30);
  private static final Duration REQUEUE = Duration.ofMillis(200);

  private final TestCluster cluster;
  private final Account account;
  private final KubernetesSide kubernetes;
  private final ClusterController controller;
  private final List<RuntimeException> bugs = Collections.synchronizedList(new ArrayList<>());
  private volatile @Nullable ClusterController told;

  /** An account in memory, of which operations and looks are counted. */
  public static final class Account {
    private final Options options;
    private final InMemoryCloud cloud;
    private final List<Operation> operations = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean discreet;

    public Account() {
      this(LocalAccount.fresh(), options -> options);
    }

    public Account(CloudState state, UnaryOperator<Options.Builder> change) {
      options =
          change
              .apply(
                  Options.builder()
                      .clusterName("demo")
                      .vpc(state.facts().map(AccountFacts::vpc).orElse(new VpcId("vpc-1"))))
              .build();
      cloud =
          new InMemoryCloud(
              World.of(state, Collections.emptySortedMap()),
              new Simulator(options.quotas()),
              world -> {});
    }

    /** From now on the account tells no client secrets, as AWS's does. */
    public Account discreet() {
      discreet = true;
      return this;
    }

    public CloudState state() {
      return cloud.world().cloud();
    }

    public void change(UnaryOperator<CloudState> change) {
      cloud.change(
          world -> new World(change.apply(world.cloud()), world.bindings(), world.sequence()));
    }

    /** What was carried out in AWS so far. */
    public List<Operation> operations() {
      return List.copyOf(operations);
    }

    public List<String> titles() {
      return operations().stream().map(Operation::title).toList();
    }

    /** The paths that rules lead somewhere, without those below them. */
    public List<String> paths() {
      return state().rules().stream()
          .flatMap(rule -> rule.spec().conditions().stream())
          .filter(Condition.PathPattern.class::isInstance)
          .map(condition -> ((Condition.PathPattern) condition).values().getFirst())
          .toList();
    }

    public int looks() {
      return looks.get();
    }

    public void forget() {
      operations.clear();
      looks.set(0);
    }

    private OperationResult execute(Operation operation) {
      operations.add(operation);
      return cloud.execute(operation);
    }

    /** Before the next look all health checks have succeeded. */
    private static CloudState timeGoesBy(CloudState now) {
      SortedMap<Arn, List<ObservedTarget>> targets = new TreeMap<>();
      now.targets()
          .forEach((group, all) -> targets.put(group, all.stream().map(Account::healed).toList()));
      return CloudState.builder().from(now).targets(targets).build();
    }

    private static ObservedTarget healed(ObservedTarget target) {
      return target.isDraining()
          ? target
          : new ObservedTarget(
              target.id(),
              target.port(),
              target.availabilityZone(),
              Optional.of(new Health("healthy", Optional.empty(), Optional.empty())));
    }

    AwsSide side() {
      CloudObserver counted =
          needs -> {
            looks.incrementAndGet();
            CloudState seen = cloud.observe(needs);
            change(Account::timeGoesBy);
            return discreet ? UntoldSecrets.in(seen) : seen;
          };
      return new AwsSide(counted, counted, counted, this::execute);
    }
  }

  /** Begins at once. */
  public RunningController(TestCluster cluster, Account account) {
    this(cluster, account, Optional.empty());
  }

  /** Begins when it is elected. */
  public RunningController(TestCluster cluster, Account account, Optional<LeaseSettings> election) {
    this(cluster, cluster.another(), account, election);
  }

  /** Reaches the cluster in a way of its own. */
  public RunningController(
      TestCluster cluster,
      KubernetesConnection connection,
      Account account,
      Optional<LeaseSettings> election) {
    this.cluster = cluster;
    this.account = account;
    this.kubernetes =
        new KubernetesSide(
            connection,
            account.options,
            change -> {
              ClusterController present = told;
              if (present != null) {
                present.changed(change);
              }
            });
    this.controller = new ClusterController(this::loops, acts -> {});
    told = controller;
    awaitSync();
    controller.start(kubernetes, election);
  }

  private ActingLoops loops() {
    return new ActingLoops(
        new ActingLoops.ClusterPorts(
            kubernetes.observer(),
            kubernetes.writer(),
            kubernetes.executor(),
            Optional.of(kubernetes.events()),
            names -> kubernetes.observer().watchSecrets(names)),
        account.side(),
        new ActingLoops.Settings(
            account.options,
            3,
            Duration.ofHours(10),
            new TargetPace(REQUEUE, Duration.ofSeconds(5), 3, MemoryAges.standard())),
        GroupListener.all(
            List.of(new GroupLog(), new GroupEvents(kubernetes.events()), new Bugs())),
        ExecutionListener.silent());
  }

  private void awaitSync() {
    try {
      if (!kubernetes.awaitSync(new Planner(account.options), LONGEST_SYNC)) {
        throw new AssertionError("the cluster was not read in time");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public boolean acts() {
    return controller.acts();
  }

  /** Whether nothing waits or is going on. */
  public boolean isQuiet() {
    return controller.queueLength() == 0;
  }

  public TestCluster cluster() {
    return cluster;
  }

  @Override
  public void close() {
    controller.close();
    kubernetes.close();
    if (!bugs.isEmpty()) {
      throw new AssertionError("a pass broke off", bugs.getFirst());
    }
  }

  private final class Bugs implements GroupListener {
    @Override
    public void brokeOff(ClusterSlice slice, RuntimeException bug) {
      bugs.add(bug);
    }

    @Override
    public void done(GroupPassOutcome outcome, Duration taken) {}
  }
}
