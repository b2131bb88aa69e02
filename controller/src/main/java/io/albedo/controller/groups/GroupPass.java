package io.albedo.controller.groups;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.slice.ClusterSlice;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over one slice, from what is wanted to what is there. */
final class GroupPass {

  private static final Plan NOTHING = new Plan(List.of(), List.of());

  private final Planner planner;
  private final Options options;
  private final GroupPassParts parts;
  private final ClusterSlice slice;
  private final SentSecrets sentSecrets;
  private final SortedSet<ObjectName> secrets;
  private final IngressKeeper keeper;

  /**
   * A pass that has not begun.
   *
   * @param options those of the planner
   */
  GroupPass(
      Planner planner,
      Options options,
      GroupPassParts parts,
      ClusterSlice slice,
      SentSecrets sentSecrets) {
    this.planner = planner;
    this.options = options;
    this.parts = parts;
    this.slice = slice;
    this.sentSecrets = sentSecrets;
    this.secrets =
        slice.cluster().secrets().isEmpty()
            ? Collections.emptySortedSet()
            : planner.secrets(slice.cluster());
    this.keeper = new IngressKeeper(parts.writer(), slice.cluster());
  }

  /** Asks AWS only if something else is wanted than what is remembered. */
  GroupPassOutcome run(Optional<GroupMemory> memory, Interruption interruption) {
    return memory.flatMap(this::settled).orElseGet(() -> observed(interruption));
  }

  /** What would be done if AWS were as in this state; empty if nothing. */
  Optional<GroupMemory> unchanged(SortedSet<CloudNeed> needs, CloudState cloud) {
    Translation translation = planner.translate(slice.cluster(), cloud);
    Plan plan = plan(translation, cloud);
    return plan.hasChanges() || plan.hasErrors() || !isKept(plan)
        ? Optional.empty()
        : Optional.of(memory(needs, cloud, translation, new Done(plan, List.of())));
  }

  private Plan plan(Translation translation, CloudState cloud) {
    CloudState known = sentSecrets.known(cloud, translation, keeper.isOutdated(secrets));
    return planner.plan(translation, slice.cluster(), known);
  }

  private Optional<GroupPassOutcome> settled(GroupMemory memory) {
    Translation translation = planner.translate(slice.cluster(), memory.cloud());
    if (!memory.isSettled(slice, translation, planner)) {
      return Optional.empty();
    }
    hold(translation);
    translation.groups().stream()
        .filter(group -> !group.blocked() && !memory.heldBack().contains(group.group()))
        .forEach(group -> settle(group, memory.addresses()));
    return Optional.of(outcome(NOTHING, List.of(), List.of(), Optional.of(memory), false));
  }

  private GroupPassOutcome observed(Interruption interruption) {
    SortedSet<CloudNeed> needs = planner.needs(slice.cluster());
    try {
      return planned(needs, look(needs), interruption);
    } catch (CloudUnreadableException e) {
      Trouble trouble =
          new Trouble(Optional.empty(), Trouble.Reason.BUILD_MODEL, String.valueOf(e.getMessage()));
      return outcome(NOTHING, List.of(), List.of(trouble), Optional.empty(), true);
    }
  }

  /** Ingresses in no group need nothing of AWS. */
  private CloudState look(SortedSet<CloudNeed> needs) {
    return needs.isEmpty() ? CloudState.unseen() : parts.clouds().observe(needs);
  }

  private GroupPassOutcome planned(
      SortedSet<CloudNeed> needs, CloudState cloud, Interruption interruption) {
    Translation translation = planner.translate(slice.cluster(), cloud);
    Plan plan = plan(translation, cloud);
    hold(translation);
    if (!keeper.troubles().isEmpty()) {
      return outcome(plan, List.of(), List.of(), Optional.empty(), true);
    }
    List<GroupOutcome> outcomes = execute(plan, interruption);
    if (interruption.isBrokenOff()) {
      return new GroupPassOutcome(slice, plan, outcomes, List.of(), Optional.empty(), true, true);
    }
    GroupMemory memory = memory(needs, cloud, translation, new Done(plan, outcomes));
    translation.groups().stream()
        .filter(group -> isDone(group, plan, outcomes))
        .forEach(group -> settle(group, memory.addresses()));
    List<Trouble> failures = failures(outcomes);
    return outcome(
        plan,
        outcomes,
        failures,
        Optional.of(memory).filter(m -> failures.isEmpty() && isKept(plan)),
        true);
  }

  /** A binding on its way out counts as there, and is to be made again when it is gone. */
  private boolean isKept(Plan plan) {
    return !GroupPassOutcome.mayHeal(plan)
        && slice.cluster().targetGroupBindings().values().stream()
            .noneMatch(TargetGroupBindingObject::deleting);
  }

  /** What was planned, and how it ended. */
  private record Done(Plan plan, List<GroupOutcome> outcomes) {}

  private static Set<GroupId> heldBack(Translation translation, Plan plan) {
    Set<String> groups =
        plan.groups().stream()
            .filter(GroupPass::isHeldBack)
            .map(GroupPlan::group)
            .collect(Collectors.toSet());
    return translation.groups().stream()
        .map(GroupTranslation::group)
        .filter(group -> groups.contains(group.text()))
        .collect(Collectors.toSet());
  }

  private void hold(Translation translation) {
    translation.groups().forEach(keeper::hold);
  }

  private void settle(GroupTranslation group, Map<GroupId, List<StatusAddress>> addresses) {
    keeper.publish(group, addresses.getOrDefault(group.group(), List.of()));
    keeper.remember(group, secrets);
    keeper.release(group);
  }

  private List<GroupOutcome> execute(Plan plan, Interruption interruption) {
    if (!plan.hasChanges()) {
      return List.of();
    }
    parts.listener().planned(slice, plan);
    return new PlanExecutor(interruption.over(sentSecrets.over(parts.executor())), new Relay())
        .execute(plan);
  }

  private GroupMemory memory(
      SortedSet<CloudNeed> needs, CloudState cloud, Translation translation, Done done) {
    AddressFinder finder = new AddressFinder(cloud, options.clusterName());
    Map<GroupId, Wanted> wanted = new HashMap<>();
    Map<GroupId, List<StatusAddress>> addresses = new TreeMap<>();
    for (GroupTranslation group : translation.groups()) {
      wanted.put(group.group(), Wanted.of(group));
      addresses.put(
          group.group(), finder.of(group.group(), group.listenerPorts(), done.outcomes()));
    }
    return new GroupMemory(
        needs,
        cloud,
        wanted,
        BindingsAfter.of(new Simulator(options.quotas()), slice.cluster(), done.outcomes()),
        addresses,
        heldBack(translation, done.plan()));
  }

  /** Whether nothing is left to do for a group, so that who leaves it may go. */
  private static boolean isDone(GroupTranslation group, Plan plan, List<GroupOutcome> outcomes) {
    String name = group.group().text();
    return plan.groups().stream()
            .filter(planned -> planned.group().equals(name))
            .noneMatch(GroupPass::isHeldBack)
        && outcomes.stream()
            .filter(outcome -> outcome.group().equals(name))
            .allMatch(GroupOutcome::isDone);
  }

  private static boolean isHeldBack(GroupPlan group) {
    return group.status() == PlanStatus.BLOCKED
        || group.withheld().stream()
            .anyMatch(
                withheld ->
                    group.members().isEmpty()
                        || withheld.operation().filter(o -> o.mark() == Mark.DELETE).isPresent());
  }

  private static List<Trouble> failures(List<GroupOutcome> outcomes) {
    List<Trouble> troubles = new ArrayList<>();
    outcomes.stream()
        .flatMap(group -> group.operations().stream())
        .flatMap(GroupPass::failure)
        .map(text -> new Trouble(Optional.empty(), Trouble.Reason.DEPLOY_MODEL, text))
        .forEach(troubles::add);
    return troubles;
  }

  private static Stream<String> failure(OperationOutcome outcome) {
    String title = outcome.operation().title();
    return switch (outcome.result()) {
      case OperationResult.Applied applied -> Stream.empty();
      case OperationResult.Skipped skipped -> Stream.empty();
      case OperationResult.Failed(CloudFailure failure) ->
          Stream.of("could not %s: %s, %s".formatted(title, failure.code(), failure.message()));
      case OperationResult.Unknown(String why) ->
          Stream.of("do not know whether it was possible to %s: %s".formatted(title, why));
    };
  }

  private GroupPassOutcome outcome(
      Plan plan,
      List<GroupOutcome> outcomes,
      List<Trouble> troubles,
      Optional<GroupMemory> memory,
      boolean asked) {
    List<Trouble> all =
        Stream.concat(keeper.troubles().stream(), troubles.stream()).collect(Collectors.toList());
    return new GroupPassOutcome(slice, plan, outcomes, all, memory, asked, false);
  }

  /** Tells of operations of which slice they are. */
  private final class Relay implements ExecutionListener {
    @Override
    public void begins(GroupPlan group) {}

    @Override
    public void ended(OperationOutcome operation) {
      parts.listener().ended(slice, operation);
    }
  }
}
