package io.albedo.controller.groups;

import io.albedo.controller.loop.Backoff;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps all groups of a cluster as they are wanted. A change of the cluster leads to a pass over
 * the slices that it touches, each on a thread of its own; AWS is looked at for all of them at
 * once, at the start and then on a clock of its own.
 */
public final class GroupLoop implements AutoCloseable {

  /** A burst of events is one change. */
  private static final Duration BURST = Duration.ofMillis(50);

  /** What belongs to no group; no slice has this key. */
  private static final String HOUSE = "(house)";

  private static final Duration LONGEST_IDLE = Duration.ofHours(1);
  private static final Duration LAST_OPERATION = Duration.ofSeconds(8);
  private static final Duration LONGEST_WAIT_TO_LOOK = Duration.ofMinutes(5);

  private static final int LOOKS_AT_ONCE = 3;

  private final Parts parts;
  private final Options options;
  private final Planner planner;
  private final Housekeeping housekeeping;
  private final GroupBoard board;
  private final Semaphore wakeUps = new Semaphore(1);
  private final Map<String, Interruption> running = new ConcurrentHashMap<>();
  private final NamedSecrets secrets;
  private final SentSecrets sentSecrets = new SentSecrets();
  private final Thread thread;
  private volatile boolean ending;
  private volatile boolean changed = true;
  private volatile Instant nextLook = Instant.MIN;
  private volatile boolean looking;
  private boolean hadGroups;
  private Backoff lookBackoff = Backoff.none(LONGEST_WAIT_TO_LOOK);

  /**
   * What a loop works with.
   *
   * @param forAll AWS as it is looked at for all groups at once
   * @param period after which AWS is looked at though nothing has changed
   * @param secretsWanted hears which Secrets are named, whenever these are others
   */
  public record Parts(
      ClusterObserver clusters,
      GroupPassParts pass,
      CloudObserver forAll,
      Options options,
      Duration period,
      Consumer<Set<ObjectName>> secretsWanted,
      InstantSource clock) {

    /** A listener is nobody on whom a pass depends, and AWS nobody whom all ask at once. */
    private Parts guarded() {
      GroupPassParts guarded =
          new GroupPassParts(
              new SharedLooks(pass.clouds(), LOOKS_AT_ONCE),
              pass.executor(),
              pass.writer(),
              GroupListener.all(List.of(pass.listener())));
      return new Parts(clusters, guarded, forAll, options, period, secretsWanted, clock);
    }
  }

  public GroupLoop(Parts parts) {
    this.parts = parts.guarded();
    this.options = Options.builder().from(parts.options()).extent(Extent.GROUPS).build();
    this.planner = new Planner(options);
    this.housekeeping = new Housekeeping(parts.options());
    this.secrets = new NamedSecrets(planner, parts.secretsWanted());
    this.board = new GroupBoard(parts.clock());
    this.thread = new Thread(this::run, "albedo-groups");
  }

  /** Begins with a look at all groups. */
  public void start() {
    thread.start();
  }

  /** The cluster says something else. */
  public void wake() {
    changed = true;
    wakeUps.release();
  }

  /** Whether it goes on as it should: it has not stopped but by being closed. */
  public boolean isBeating() {
    return ending || thread.getState() == Thread.State.NEW || thread.isAlive();
  }

  /** How many groups wait or are worked on. */
  public int queueLength() {
    return board.length();
  }

  private void run() {
    try {
      while (!ending) {
        step();
        var unused = wakeUps.tryAcquire(quiet().toMillis(), TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    if (changed) {
      Instant since = parts.clock().instant();
      Thread.sleep(BURST);
      changed = false;
      takeIn(since);
    }
    if (!looking && !nextLook.isAfter(parts.clock().instant())) {
      looking = true;
      Thread.ofVirtual().name("albedo-look").start(this::look);
    }
    Optional<ClusterSlice> next = board.take();
    while (next.isPresent()) {
      ClusterSlice slice = next.get();
      Thread.ofVirtual().name("albedo-group " + slice.key()).start(() -> pass(slice));
      next = board.take();
    }
  }

  private Duration quiet() {
    Duration untilLook =
        looking ? LONGEST_IDLE : Duration.between(parts.clock().instant(), nextLook);
    Duration quiet = board.quiet().filter(d -> d.compareTo(untilLook) < 0).orElse(untilLook);
    return quiet.isNegative() ? Duration.ZERO : quiet.plusMillis(1);
  }

  private void takeIn(Instant since) {
    try {
      Reported<ClusterState> cluster = parts.clusters().observe();
      List<ClusterSlice> slices = planner.slices(cluster.value());
      secrets.in(slices);
      parts.pass().listener().observed(cluster);
      board.update(slices, since).forEach(this::supersede);
      if (hadGroups && !hasGroups(slices)) {
        nextLook = Instant.MIN;
      }
      hadGroups = hasGroups(slices);
    } catch (RuntimeException bug) {
      changed = true;
      parts.pass().listener().couldNotLook(bug);
    }
  }

  private static boolean hasGroups(List<ClusterSlice> slices) {
    return slices.stream().anyMatch(slice -> !slice.groups().isEmpty());
  }

  private void supersede(ClusterSlice edited) {
    Interruption interruption = running.get(edited.key());
    if (interruption != null) {
      interruption.supersede();
    }
  }

  private void pass(ClusterSlice slice) {
    Interruption interruption = begin(slice.key());
    Instant start = parts.clock().instant();
    try {
      GroupPassOutcome outcome = passOver(slice).run(board.memory(slice), interruption);
      Optional<Duration> sinceEdit = board.finished(outcome);
      parts.pass().listener().done(outcome, Duration.between(start, parts.clock().instant()));
      sinceEdit.ifPresent(since -> parts.pass().listener().applied(slice, since));
    } catch (RuntimeException bug) {
      board.brokeOff(slice);
      parts.pass().listener().brokeOff(slice, bug);
    } finally {
      running.remove(slice.key());
      wakeUps.release();
    }
  }

  /** What begins when all is ending is broken off at once. */
  private Interruption begin(String key) {
    Interruption interruption = new Interruption();
    running.put(key, interruption);
    if (ending) {
      interruption.halt();
    }
    return interruption;
  }

  private GroupPass passOver(ClusterSlice slice) {
    return new GroupPass(planner, options, parts.pass(), slice, sentSecrets);
  }

  private void look() {
    Instant start = parts.clock().instant();
    try {
      List<ClusterSlice> idle = board.idle();
      int drifted = look(idle);
      lookBackoff = lookBackoff.afterSuccess();
      nextLook = parts.clock().instant().plus(parts.period());
      Duration taken = Duration.between(start, parts.clock().instant());
      parts.pass().listener().lookedAtAll(idle.size(), drifted, taken);
    } catch (RuntimeException e) {
      board.lookFailed();
      lookBackoff = lookBackoff.afterFailure();
      nextLook = parts.clock().instant().plus(lookBackoff.delay());
      parts.pass().listener().couldNotLook(e);
    } finally {
      looking = false;
      wakeUps.release();
    }
  }

  private int look(List<ClusterSlice> idle) {
    GroupLook look = new GroupLook(planner, parts.forAll(), options.clusterName(), this::passOver);
    ClusterState cluster = parts.clusters().observe().value();
    GroupLook.Seen seen = look.at(idle, housekeeping.needs(cluster));
    int drifted = tell(seen.known());
    wakeUps.release();
    try {
      keepHouse(cluster, seen.cloud());
    } catch (RuntimeException bug) {
      parts.pass().listener().couldNotLook(bug);
    }
    return drifted;
  }

  private void keepHouse(ClusterState cluster, CloudState cloud) {
    Plan plan = housekeeping.plan(cluster, cloud, planner.slices(cluster));
    Interruption interruption = begin(HOUSE);
    try {
      parts
          .pass()
          .listener()
          .ownerless(plan, housekeeping.execute(plan, interruption.over(parts.pass().executor())));
    } finally {
      running.remove(HOUSE);
    }
  }

  private int tell(Map<ClusterSlice, Optional<GroupMemory>> seen) {
    int drifted = 0;
    for (Map.Entry<ClusterSlice, Optional<GroupMemory>> known : seen.entrySet()) {
      boolean news = board.lookedAt(known.getKey(), known.getValue());
      drifted += news && known.getValue().isEmpty() ? 1 : 0;
    }
    return drifted;
  }

  /** Ends after the operations that are being carried out; what is left is planned anew later. */
  @Override
  public void close() {
    ending = true;
    running.values().forEach(Interruption::halt);
    wakeUps.release();
    try {
      thread.join(LAST_OPERATION);
      Instant end = parts.clock().instant().plus(LAST_OPERATION);
      while (!running.isEmpty() && parts.clock().instant().isBefore(end)) {
        Thread.sleep(BURST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
