package io.albedo.controller.targets;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.targets.Survey.Surveyed;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.target.TargetGroupLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pass has come to, binding by binding.
 *
 * @param heldBack operations that were not tried
 */
record Aftermath(
    Surveyed survey,
    List<GroupOutcome> groups,
    Set<OperationId> heldBack,
    RememberedTargets memory) {

  /** How the operations of each binding ended. */
  Map<ObjectName, GroupOutcome> byBinding() {
    Map<String, GroupOutcome> byGroup = new HashMap<>();
    groups.forEach(group -> byGroup.put(group.group(), group));
    Map<ObjectName, GroupOutcome> outcomes = new HashMap<>();
    for (ObjectName name : survey.cluster().targetGroupBindings().keySet()) {
      GroupOutcome found = byGroup.get(Subject.targetGroupBinding(name).text());
      if (found != null) {
        outcomes.put(name, found);
      }
    }
    return outcomes;
  }

  /** Why a binding's target group could not be read. */
  Optional<CloudUnreadableException> unreadable(TargetGroupBindingObject binding) {
    return group(binding).flatMap(memory::failureOf);
  }

  Optional<Arn> group(TargetGroupBindingObject binding) {
    return new TargetGroupLookup(survey.cloud()).of(binding);
  }

  List<Diagnostic> findings(TargetGroupBindingObject binding) {
    Subject subject = Subject.targetGroupBinding(binding.name());
    return survey.plan().plan().diagnostics().stream()
        .filter(finding -> finding.subject().equals(subject))
        .toList();
  }

  /** Changes of security groups that were tried and did not succeed. */
  List<OperationOutcome> failedRules() {
    return groups.stream()
        .flatMap(group -> group.operations().stream())
        .filter(o -> o.operation().resource().type() == ResourceType.SECURITY_GROUP)
        .filter(Aftermath::isFailure)
        .toList();
  }

  /** Whether everything about security groups is done that was planned. */
  boolean isNetworkDone() {
    return survey.operations().stream()
            .filter(operation -> operation.resource().type() == ResourceType.SECURITY_GROUP)
            .noneMatch(operation -> heldBack.contains(operation.id()))
        && groups.stream()
            .flatMap(group -> group.operations().stream())
            .filter(o -> o.operation().resource().type() == ResourceType.SECURITY_GROUP)
            .allMatch(OperationOutcome::isApplied);
  }

  /** Whether everything is done that was planned for a binding. */
  boolean isDone(TargetGroupBindingObject binding, GroupOutcome outcome) {
    String resource = binding.name().text();
    return outcome.isDone()
        && unreadable(binding).isEmpty()
        && (heldBack.isEmpty()
            || survey.operations().stream()
                .filter(operation -> operation.resource().id().equals(resource))
                .noneMatch(operation -> heldBack.contains(operation.id())));
  }

  /** Tried without success; what was skipped has not failed by itself. */
  static boolean isFailure(OperationOutcome outcome) {
    return outcome.result() instanceof OperationResult.Failed
        || outcome.result() instanceof OperationResult.Unknown;
  }
}
