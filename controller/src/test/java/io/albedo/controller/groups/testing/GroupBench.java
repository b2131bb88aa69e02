package io.albedo.controller.groups.testing;

import io.albedo.controller.groups.GroupListener;
import io.albedo.controller.groups.GroupLoop;
import io.albedo.controller.groups.GroupPassOutcome;
import io.albedo.controller.groups.GroupPassParts;
import io.albedo.controller.groups.SharedGroupOnce;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.LocalCluster;
import io.albedo.model.alb.StackId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.slice.CloudPartition;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A loop over groups with a cluster and an account in memory. */
public final class GroupBench implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_TOLD = 40;
  private static final CloudFailure DENIED = new CloudFailure("AccessDenied", "not allowed");
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final Options options;
  private final List<String> operations = Collections.synchronizedList(new ArrayList<>());
  private final List<RuntimeException> bugs = Collections.synchronizedList(new ArrayList<>());
  private final List<GroupPassOutcome> passes = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger looksAtAll = new AtomicInteger();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final InMemoryCloud cloud;
  private final WrittenCluster cluster;
  private final AtomicInteger deedsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean narrow;
  private volatile boolean discreet;
  private volatile boolean tolerant;
  private volatile boolean deaf;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Duration answer = Duration.ZERO;
  private volatile GroupLoop loop;
  private volatile Function<Operation, Optional<OperationResult>> fault = o -> Optional.empty();
  private volatile boolean isBlind;
  private volatile Duration period = Duration.ofHours(10);

  public GroupBench() {
    this(World.of(LocalAccount.fresh(), Collections.emptySortedMap()));
  }

  public GroupBench(World world) {
    this(world, Options.builder().clusterName("demo").build());
  }

  /** With the options of somebody who does not wait for targets, since nobody makes any. */
  public GroupBench(World world, Options given) {
    options = Options.builder().from(given).targetHealthTimeoutSeconds(0).build();
    cloud = new InMemoryCloud(world, new Simulator(options.quotas()), w -> wake());
    cluster = new WrittenCluster(this::wake, this::lives);
    loop = loop();
  }

  private GroupLoop loop() {
    LocalCluster seen = new LocalCluster(cluster, cloud::bindings);
    CloudObserver counted = needs -> observe(needs, looks);
    OperationExecutor noted = this::execute;
    return new GroupLoop(
        new GroupLoop.Parts(
            seen,
            new GroupPassParts(counted, new SharedGroupOnce(noted, clock), cluster, new Notes()),
            this::lookAtAll,
            options,
            period,
            secrets -> {},
            clock));
  }

  /** From now on looks at AWS for all take until they are let. */
  public void holdLooksAtAll() {
    held = new CountDownLatch(1);
  }

  public void letLooksAtAll() {
    held.countDown();
  }

  /** From now on AWS takes so long to answer a look for one slice. */
  public void slowly(Duration time) {
    answer = time;
  }

  private CloudState lookAtAll(SortedSet<CloudNeed> needs) {
    looksAtAll.incrementAndGet();
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (isBlind) {
      throw new CloudUnreadableException(
          "elasticloadbalancing:DescribeTags", "load balancers", DENIED);
    }
    return told(cloud.observe(needs));
  }

  private CloudState told(CloudState account) {
    return discreet ? UntoldSecrets.in(account) : account;
  }

  private CloudState observe(SortedSet<CloudNeed> needs, AtomicInteger count) {
    count.incrementAndGet();
    sleep(answer);
    CloudState all = told(cloud.observe(needs));
    return narrow ? CloudPartition.of(all, options.clusterName()).of(stacks(needs)) : all;
  }

  private static Set<StackId> stacks(SortedSet<CloudNeed> needs) {
    return needs.stream()
        .flatMap(
            need ->
                need instanceof CloudNeed.OwnedResources(String stack)
                    ? Stream.of(new StackId(stack))
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** From now on the account shows of groups only those that were asked for, as AWS's does. */
  public GroupBench narrow() {
    narrow = true;
    return this;
  }

  /** From now on the account tells no client secrets, as AWS's does. */
  public GroupBench discreet() {
    discreet = true;
    return this;
  }

  private OperationResult execute(Operation operation) {
    if (!lives()) {
      return new OperationResult.Unknown("nobody lives to hear of it");
    }
    operations.add(operation.title());
    return fault.apply(operation).orElseGet(() -> cloud.execute(operation));
  }

  private void wake() {
    GroupLoop present = loop;
    if (present != null) {
      present.wake();
    }
  }

  /** Some time goes by, in which nothing happens. */
  public void later(Duration time) {
    ahead.updateAndGet(time::plus);
    wake();
  }

  /** The controller dies after so many operations and writes: nothing it does reaches anybody. */
  public void dieAfter(int deeds) {
    deedsLeft.set(deeds);
  }

  public boolean isDead() {
    return deedsLeft.get() < 0;
  }

  private boolean lives() {
    return deedsLeft.getAndUpdate(left -> left < 0 ? left : left - 1) > 0;
  }

  /** From now on AWS cannot be looked at for all at once. */
  public void blind() {
    isBlind = true;
  }

  /** Answers operations instead of the account. */
  public void breakBy(Function<Operation, Optional<OperationResult>> how) {
    fault = how;
  }

  public void mend() {
    fault = o -> Optional.empty();
  }

  public GroupBench start() {
    loop.start();
    return this;
  }

  /** Ends the loop, and begins another one with nothing remembered. */
  public void restart() {
    restart(Duration.ofHours(10));
  }

  public void restart(Duration lookEvery) {
    stop();
    begin(lookEvery);
  }

  /** Ends the loop; somebody is to begin another one. */
  public void stop() {
    loop.close();
  }

  /** Begins a loop with nothing remembered. */
  public void begin(Duration lookEvery) {
    deedsLeft.set(Integer.MAX_VALUE);
    period = lookEvery;
    loop = loop();
    loop.start();
  }

  public Options options() {
    return options;
  }

  /** The cluster as the controller sees it now. */
  public ClusterState seen() {
    return new LocalCluster(cluster, cloud::bindings).observe().value();
  }

  public WrittenCluster cluster() {
    return cluster;
  }

  public InMemoryCloud cloud() {
    return cloud;
  }

  /** Titles of all operations so far. */
  public List<String> operations() {
    return List.copyOf(operations);
  }

  /** What was made more than once. */
  public List<String> madeTwice() {
    Set<String> made = new HashSet<>();
    return operations().stream()
        .filter(title -> title.startsWith("create"))
        .filter(title -> !made.add(title))
        .toList();
  }

  public List<GroupPassOutcome> passes() {
    return List.copyOf(passes);
  }

  /** Looks at AWS for one slice. */
  public int looks() {
    return looks.get();
  }

  /** Looks at AWS for all. */
  public int looksAtAll() {
    return looksAtAll.get();
  }

  /** Changes AWS behind the controller's back. */
  public void vandalize(UnaryOperator<CloudState> change) {
    cloud.change(
        world -> new World(change.apply(world.cloud()), world.bindings(), world.sequence()));
  }

  /** Forgets what was counted. */
  public void forget() {
    operations.clear();
    passes.clear();
    looks.set(0);
    looksAtAll.set(0);
  }

  /** Bugs are part of the test from now on. */
  public GroupBench tolerant() {
    tolerant = true;
    return this;
  }

  /** How many passes have broken off. */
  public int brokenOff() {
    return bugs.size();
  }

  /** Waits until something is so, and then until nothing is going on any more. */
  public void until(String what, BooleanSupplier holds) {
    await(what, holds);
    settle();
  }

  /** Waits until nothing is going on any more. */
  public void settle() {
    settle(LONGEST);
  }

  /** Waits so long at most until nothing is going on any more. */
  public void settle(Duration longest) {
    int[] quiet = {0};
    await(
        "the loop to be quiet",
        longest,
        () -> {
          quiet[0] = loop.queueLength() == 0 ? quiet[0] + 1 : 0;
          return quiet[0] > 40;
        });
  }

  /** Waits until something is so. */
  public void await(String what, BooleanSupplier holds) {
    await(what, LONGEST, holds);
  }

  /** Waits so long at most until something is so. */
  public void await(String what, Duration longest, BooleanSupplier holds) {
    long end = System.nanoTime() + longest.toNanos();
    while (!holds.getAsBoolean()) {
      if (!bugs.isEmpty() && !tolerant) {
        throw new AssertionError("a pass broke off", bugs.getFirst());
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited in vain for %s; last operations %s, last writes %s"
                .formatted(what, last(operations()), last(cluster.writes())));
      }
      sleep();
    }
  }

  private static List<String> last(List<String> all) {
    return all.subList(Math.max(0, all.size() - MOST_TOLD), all.size());
  }

  private static void sleep() {
    sleep(PAUSE);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    loop.close();
    if (!bugs.isEmpty() && !tolerant) {
      throw new AssertionError("a pass broke off", bugs.getFirst());
    }
  }

  /** From now on who hears of passes breaks off. */
  public void deafen() {
    deaf = true;
  }

  private final class Notes implements GroupListener {
    @Override
    public void done(GroupPassOutcome outcome, Duration taken) {
      if (deaf) {
        throw new IllegalStateException("deaf");
      }
      passes.add(outcome);
    }

    @Override
    public void brokeOff(ClusterSlice slice, RuntimeException bug) {
      bugs.add(bug);
    }

    @Override
    public void couldNotLook(RuntimeException why) {
      if (!(why instanceof CloudUnreadableException)) {
        bugs.add(why);
      }
    }
  }
}
