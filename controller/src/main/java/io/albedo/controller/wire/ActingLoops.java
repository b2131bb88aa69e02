package io.albedo.controller.wire;

import io.albedo.controller.groups.CallGate;
import io.albedo.controller.groups.GroupListener;
import io.albedo.controller.groups.GroupLoop;
import io.albedo.controller.groups.GroupPassParts;
import io.albedo.controller.groups.SharedGroupOnce;
import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.RoutedExecutor;
import io.albedo.controller.loop.SteadyClock;
import io.albedo.controller.targets.TargetListeners;
import io.albedo.controller.targets.TargetLog;
import io.albedo.controller.targets.TargetLoop;
import io.albedo.controller.targets.TargetPace;
import io.albedo.controller.targets.TargetPorts;
import io.albedo.controller.targets.TargetReconciler;
import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.port.ClusterObserver;
import io.albedo.model.port.ClusterWriter;
import io.albedo.model.port.EventRecorder;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a controller does while it is the one that acts: its loops, for one term of office. */
public final class ActingLoops implements AutoCloseable {

  private static final Set<String> ONLY_OF_TARGETS =
      Set.of("Pod", "Node", "EndpointSlice", "Endpoints", "ConfigMap");

  private static final Set<String> OF_BOTH = Set.of("Service", "TargetGroupBinding");

  private final GroupLoop groups;
  private final Optional<TargetLoop> targets;

  /**
   * The cluster, as the loops know it.
   *
   * @param kubernetes carries out what is to be done in the cluster
   * @param events empty if nobody hears of any, and there are no pods
   * @param secretsWanted hears which Secrets are named
   */
  public record ClusterPorts(
      ClusterObserver observer,
      ClusterWriter writer,
      OperationExecutor kubernetes,
      Optional<EventRecorder> events,
      Consumer<Set<ObjectName>> secretsWanted) {}

  /**
   * How the loops run.
   *
   * @param concurrency groups that may call AWS at once
   * @param syncPeriod after which all is looked at again
   */
  public record Settings(
      Options options, int concurrency, Duration syncPeriod, TargetPace targets) {}

  /**
   * Loops that have not begun.
   *
   * @param ofTargets hears of operations about targets
   */
  public ActingLoops(
      ClusterPorts cluster,
      AwsSide aws,
      Settings settings,
      GroupListener listener,
      ExecutionListener ofTargets) {
    CallGate gate = new CallGate(settings.concurrency());
    InstantSource clock = new SteadyClock();
    OperationExecutor executor =
        gate.executing(new RoutedExecutor(cluster.kubernetes(), aws.executor()));
    this.groups =
        new GroupLoop(
            new GroupLoop.Parts(
                cluster.observer(),
                new GroupPassParts(
                    gate.observing(aws.forEdits()),
                    new SharedGroupOnce(executor, clock),
                    cluster.writer(),
                    listener),
                aws.forAll(),
                settings.options(),
                settings.syncPeriod(),
                cluster.secretsWanted(),
                clock));
    this.targets =
        cluster
            .events()
            .map(
                events ->
                    targets(cluster, events, aws, settings, new Doing(executor, ofTargets, clock)));
  }

  /** Who carries operations out, who hears of it, and by which clock they are tried again. */
  private record Doing(
      OperationExecutor executor, ExecutionListener listener, InstantSource clock) {}

  private static TargetLoop targets(
      ClusterPorts cluster, EventRecorder events, AwsSide aws, Settings settings, Doing doing) {
    TargetLog log = new TargetLog();
    return new TargetLoop(
        new TargetReconciler(
            new Planner(settings.options()),
            new TargetPorts(
                cluster.observer(), aws.forTargets(), doing.executor(), cluster.writer(), events),
            settings.targets(),
            new TargetListeners(log, doing.listener()),
            doing.clock()),
        log,
        doing.clock());
  }

  public void start() {
    groups.start();
    targets.ifPresent(TargetLoop::start);
  }

  /** The cluster says something else. */
  public void changed(ClusterChange change) {
    boolean ofTargets = ONLY_OF_TARGETS.contains(change.kind());
    if (!ofTargets) {
      groups.wake();
    }
    if (ofTargets || OF_BOTH.contains(change.kind())) {
      targets.ifPresent(TargetLoop::wake);
    }
  }

  /** Whether both loops go on as they should. */
  public boolean isBeating() {
    return groups.isBeating() && targets.map(TargetLoop::isBeating).orElse(true);
  }

  /** How many groups wait or are worked on. */
  public int queueLength() {
    return groups.queueLength();
  }

  @Override
  public void close() {
    groups.close();
    targets.ifPresent(TargetLoop::close);
  }
}
