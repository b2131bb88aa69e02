package io.albedo.controller.targets;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.targets.Survey.Surveyed;
import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.Planner;
import io.albedo.planner.target.TargetGroupLookup;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pass over the targets of a cluster, from what is wanted to what is there. All that it
 * remembers between passes saves calls or time; nothing is lost with it. Passes come one after the
 * other.
 */
public final class TargetReconciler {

  private final TargetPorts ports;
  private final TargetPassListener listener;
  private final InstantSource clock;
  private final RememberedCloud memory;
  private final Survey survey;
  private final ParallelPlanExecutor executor;
  private final Finalizers finalizers;
  private final Pauses pauses;
  private final BindingEvents events;
  private final TargetFollowUp followUp;

  public TargetReconciler(
      Planner planner,
      TargetPorts ports,
      TargetPace pace,
      TargetListeners listeners,
      InstantSource clock) {
    this.ports = ports;
    this.listener = listeners.passes();
    this.clock = clock;
    this.memory = new RememberedCloud(ports.clouds(), clock, pace);
    this.survey = new Survey(planner, memory, pace);
    this.executor =
        new ParallelPlanExecutor(
            new NotingExecutor(ports.executor(), memory),
            listeners.operations(),
            (operation, bug) -> listener.brokeOff(operation.title(), bug),
            pace.atOnce());
    this.finalizers = new Finalizers(ports.writer(), new Together(pace.atOnce()));
    this.pauses = new Pauses(pace.longestPause());
    this.events = new BindingEvents(ports.events());
    this.followUp =
        new TargetFollowUp(ports.writer(), finalizers, pauses, events, memory, listener);
  }

  /**
   * Begins no operation any more; the one that is under way ends. May be called from any thread.
   */
  void halt() {
    executor.halt();
  }

  /**
   * Observes, plans and executes.
   *
   * @throws CloudUnreadableException if what all targets share could not be read; then nothing was
   *     done. Of a target group that could not be read only its own binding hears.
   */
  public TargetPassOutcome pass() {
    Reported<ClusterState> cluster = ports.clusters().observe();
    Surveyed surveyed = look(cluster.value());
    surveyed
        .plan()
        .bugs()
        .forEach((binding, bug) -> listener.brokeOff("the plan of " + binding.text(), bug));
    listener.planned(cluster, surveyed.plan());
    SortedSet<OperationId> heldBack = heldBack(surveyed);
    List<GroupOutcome> groups =
        executor.execute(without(heldBack, surveyed.plan().plan()), heldBack);
    boolean again =
        followUp.of(new Aftermath(surveyed, groups, heldBack, memory.targets()), clock.instant());
    return new TargetPassOutcome(
        cluster.diagnostics(), surveyed.plan(), groups, heldBack, next(surveyed, again));
  }

  private Surveyed look(ClusterState cluster) {
    Collection<TargetGroupBindingObject> bindings = cluster.targetGroupBindings().values();
    events.know(bindings);
    try {
      Surveyed surveyed = survey.of(cluster);
      pauses.know(bindings, surveyed.operations());
      return surveyed;
    } catch (CloudUnreadableException e) {
      bindings.forEach(binding -> events.unreadable(binding, e));
      throw e;
    }
  }

  /** What failed lately is left alone; nothing is done for who is not held. */
  private SortedSet<OperationId> heldBack(Surveyed surveyed) {
    Instant now = clock.instant();
    Set<String> free = hold(surveyed, now);
    return surveyed.operations().stream()
        .filter(
            operation -> pauses.cover(operation, now) || free.contains(operation.resource().id()))
        .map(Operation::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that could not be held. */
  private Set<String> hold(Surveyed surveyed, Instant now) {
    Set<String> free = new HashSet<>();
    for (Map.Entry<ObjectName, OperationResult> failed :
        finalizers.add(toBeHeld(surveyed, now)).entrySet()) {
      free.add(failed.getKey().text());
      followUp.failed(
          binding(surveyed, failed.getKey()),
          BindingEvents.FAILED_ADD_FINALIZER,
          failed.getValue(),
          now);
    }
    return free;
  }

  /** Bindings without a group are looked after by somebody else. */
  private List<TargetGroupBindingObject> toBeHeld(Surveyed surveyed, Instant now) {
    Set<String> able =
        surveyed.plan().plan().groups().stream()
            .filter(group -> group.status() != PlanStatus.BLOCKED)
            .map(GroupPlan::group)
            .collect(Collectors.toSet());
    return surveyed.cluster().targetGroupBindings().values().stream()
        .filter(binding -> able.contains(Subject.targetGroupBinding(binding.name()).text()))
        .filter(binding -> !binding.deleting() && !Finalizers.isHeld(binding))
        .filter(binding -> !pauses.cover(binding, now))
        .toList();
  }

  private static TargetGroupBindingObject binding(Surveyed surveyed, ObjectName name) {
    return Objects.requireNonNull(surveyed.cluster().targetGroupBindings().get(name));
  }

  private static Plan without(Set<OperationId> heldBack, Plan plan) {
    return heldBack.isEmpty()
        ? plan
        : new Plan(
            plan.groups().stream().map(group -> without(heldBack, group)).toList(),
            plan.diagnostics());
  }

  private static GroupPlan without(Set<OperationId> heldBack, GroupPlan group) {
    return GroupPlan.builder()
        .from(group)
        .operations(group.operations().stream().filter(o -> !heldBack.contains(o.id())).toList())
        .build();
  }

  private Optional<Instant> next(Surveyed surveyed, boolean again) {
    Stream<Instant> waits =
        surveyed.plan().waiting().stream()
            .map(name -> binding(surveyed, name))
            .flatMap(binding -> group(surveyed, binding))
            .flatMap(group -> memory.targets().nextLook(group).stream());
    Stream<Instant> clocks =
        Stream.of(
                again ? Optional.of(clock.instant()) : Optional.<Instant>empty(),
                pauses.nextEnd(clock.instant()),
                memory.nextRead())
            .flatMap(Optional::stream);
    return Stream.concat(waits, clocks).min(Instant::compareTo);
  }

  private static Stream<Arn> group(Surveyed surveyed, TargetGroupBindingObject binding) {
    return new TargetGroupLookup(surveyed.cloud()).of(binding).stream();
  }
}
