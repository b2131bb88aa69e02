package io.albedo.controller.targets;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.port.ClusterWriter;
import io.albedo.planner.target.ZoneChoice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * After a pass: what failed pauses, readers of bindings are told, bindings that are cleaned up are
 * let go.
 */
final class TargetFollowUp {

  private final ClusterWriter writer;
  private final Finalizers finalizers;
  private final Pauses pauses;
  private final BindingEvents events;
  private final RememberedCloud memory;
  private final TargetPassListener listener;
  private final Map<ObjectName, String> noted = new HashMap<>();

  TargetFollowUp(
      ClusterWriter writer,
      Finalizers finalizers,
      Pauses pauses,
      BindingEvents events,
      RememberedCloud memory,
      TargetPassListener listener) {
    this.writer = writer;
    this.finalizers = finalizers;
    this.pauses = pauses;
    this.events = events;
    this.memory = memory;
    this.listener = listener;
  }

  /** Whether there should be another pass at once, with what this one has taught. */
  boolean of(Aftermath aftermath, Instant now) {
    Map<ObjectName, TargetGroupBindingObject> bindings =
        aftermath.survey().cluster().targetGroupBindings();
    noted.keySet().retainAll(bindings.keySet());
    boolean again = false;
    for (GroupOutcome group : aftermath.groups()) {
      again |= pause(group, now);
    }
    Map<ObjectName, GroupOutcome> outcomes = aftermath.byBinding();
    List<TargetGroupBindingObject> free =
        bindings.values().stream()
            .filter(binding -> outcomes.containsKey(binding.name()))
            .filter(b -> isFree(b, Objects.requireNonNull(outcomes.get(b.name())), aftermath, now))
            .toList();
    tellOfNetwork(aftermath);
    release(free, now);
    return again;
  }

  /** Whether AWS asked for zones: that is no failure, but news. */
  private boolean pause(GroupOutcome group, Instant now) {
    boolean zones = isZoneNews(group);
    boolean failed = false;
    for (OperationOutcome outcome : group.operations()) {
      if (Aftermath.isFailure(outcome) && !(zones && asksForZones(outcome))) {
        if (!failed || isAboutRules(outcome)) {
          pauses.afterFailureOf(outcome.operation(), now);
        }
        failed = true;
      } else if (outcome.isApplied() && isAboutRules(outcome)) {
        pauses.endFor(outcome.operation());
      }
    }
    return zones;
  }

  private static boolean isAboutRules(OperationOutcome outcome) {
    return outcome.operation().resource().type() == ResourceType.SECURITY_GROUP;
  }

  private boolean isZoneNews(GroupOutcome group) {
    return group.operations().stream()
            .filter(TargetFollowUp::asksForZones)
            .map(outcome -> ((TargetCall.Register) outcome.operation().call()).targetGroup())
            .distinct()
            .filter(memory.targets()::requireZones)
            .toList()
            .size()
        > 0;
  }

  private static boolean asksForZones(OperationOutcome outcome) {
    return outcome.operation().call() instanceof TargetCall.Register
        && outcome.result() instanceof OperationResult.Failed(var failure)
        && ZoneChoice.asksForZones(failure);
  }

  /** What is wrong with one binding is no reason to leave the others without a word. */
  private boolean isFree(
      TargetGroupBindingObject binding, GroupOutcome outcome, Aftermath aftermath, Instant now) {
    try {
      return settle(binding, outcome, aftermath, now);
    } catch (RuntimeException bug) {
      listener.brokeOff("what follows for " + binding.name().text(), bug);
      pauses.afterFailureOf(binding, now);
      return false;
    }
  }

  /** Whether the binding is cleaned up and can be let go. */
  private boolean settle(
      TargetGroupBindingObject binding, GroupOutcome outcome, Aftermath aftermath, Instant now) {
    List<Diagnostic> findings = aftermath.findings(binding);
    findings.forEach(finding -> events.found(binding, finding));
    outcome.operations().stream()
        .filter(Aftermath::isFailure)
        .forEach(failed -> events.failed(binding, failed.operation(), failed.result()));
    aftermath.unreadable(binding).ifPresent(why -> events.unreadable(binding, why));
    if (!aftermath.isDone(binding, outcome) || pauses.cover(binding, now)) {
      return false;
    }
    pauses.endFor(binding);
    if (binding.deleting()) {
      return Finalizers.isHeld(binding) && aftermath.isNetworkDone();
    }
    if (findings.stream().noneMatch(Diagnostic::isError)) {
      note(binding, !outcome.operations().isEmpty());
    }
    return false;
  }

  private void note(TargetGroupBindingObject binding, boolean worked) {
    boolean known = binding.observedGeneration().orElse(-1) == binding.generation();
    String generation = binding.uid().orElse("") + "/" + binding.generation();
    boolean news = !known && !generation.equals(noted.get(binding.name()));
    if (worked || news) {
      events.succeeded(binding);
    }
    if (news) {
      OperationResult result = writer.noteObserved(binding.name(), binding.generation());
      if (result instanceof OperationResult.Applied) {
        noted.put(binding.name(), generation);
      } else {
        events.failed(binding, BindingEvents.FAILED_UPDATE_STATUS, BindingEvents.text(result));
      }
    }
  }

  /** What security groups are to admit is everybody's who has any of it. */
  private void tellOfNetwork(Aftermath aftermath) {
    for (OperationOutcome failed : aftermath.failedRules()) {
      aftermath.survey().cluster().targetGroupBindings().values().stream()
          .filter(binding -> binding.networking().isPresent())
          .forEach(
              binding ->
                  events.failed(
                      binding,
                      BindingEvents.FAILED_NETWORK,
                      failed.operation().title() + ": " + BindingEvents.text(failed.result())));
    }
  }

  private void release(List<TargetGroupBindingObject> free, Instant now) {
    Map<ObjectName, OperationResult> failed = finalizers.remove(free);
    free.forEach(
        binding ->
            Optional.ofNullable(failed.get(binding.name()))
                .ifPresent(
                    why -> failed(binding, BindingEvents.FAILED_REMOVE_FINALIZER, why, now)));
  }

  /** What is written about a binding itself did not succeed. */
  void failed(
      TargetGroupBindingObject binding, String reason, OperationResult result, Instant now) {
    pauses.afterFailureOf(binding, now);
    events.failed(binding, reason, BindingEvents.text(result));
  }
}
