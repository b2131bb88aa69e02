package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.reach.Contribution;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that is known of one binding.
 *
 * @param targetGroup absent if it is not known which it means
 * @param present what is registered; absent if that is not known
 * @param whole whether everything was read that decides which targets there are
 * @param note where the targets of this cluster are noted, if others share the target group
 * @param held targets by {@code id:port} that would leave, but stay until another one is healthy
 * @param findings what was found on the way here; those of {@code contribution} not included
 */
record BindingState(
    TargetGroupBindingObject binding,
    Optional<Arn> targetGroup,
    Backend backend,
    Optional<List<ObservedTarget>> present,
    boolean whole,
    Optional<ConfigMap> note,
    Contribution contribution,
    SortedSet<String> held,
    List<Diagnostic> findings) {

  BindingState {
    present = present.map(List::copyOf);
    held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
    findings = List.copyOf(findings);
  }

  /** The same, while some targets are held. */
  BindingState holding(SortedSet<String> targets, Contribution meanwhile) {
    return new BindingState(
        binding, targetGroup, backend, present, whole, note, meanwhile, targets, findings);
  }

  /** Of a target group that clusters share only what is noted as this cluster's. */
  Optional<SortedSet<String>> mayLeave() {
    if (!whole && !binding.deleting()) {
      return Optional.of(Collections.emptySortedSet());
    }
    return binding.multiClusterTargetGroup()
        ? Optional.of(noted().orElseGet(Collections::emptySortedSet))
        : Optional.empty();
  }

  Optional<SortedSet<String>> noted() {
    return TargetNote.read(note);
  }

  /** What is to become of the targets, if there may be at most some; 0 for no limit. */
  TargetDiff diff(int limit) {
    return new TargetDiffer(limit, mayLeave())
        .diff(wanted(), present.orElse(List.of()))
        .without(held);
  }

  private SortedSet<String> wanted() {
    return switch (backend) {
      case Backend.Missing missing -> Collections.emptySortedSet();
      case Backend.Unusable unusable -> Collections.emptySortedSet();
      case Backend.Pods pods -> new TreeSet<>(pods.endpoints().keySet());
      case Backend.Nodes nodes -> new TreeSet<>(nodes.endpoints().keySet());
    };
  }

  ObjectName name() {
    return binding.name();
  }

  Subject subject() {
    return Subject.targetGroupBinding(binding.name());
  }

  /** The role by which the target group is managed. */
  Optional<AssumedRole> role() {
    return role(binding);
  }

  static Optional<AssumedRole> role(TargetGroupBindingObject binding) {
    return binding
        .iamRoleArnToAssume()
        .filter(arn -> !arn.isEmpty())
        .map(arn -> new AssumedRole(arn, binding.assumeRoleExternalId()));
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(Diagnostic::isError);
  }
}
