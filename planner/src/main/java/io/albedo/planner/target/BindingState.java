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
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one binding.
 *
 * @param targetGroup absent if it is not known which it means
 * @param present what is registered; absent if that is not known
 * @param whole whether everything was read that decides which targets there are
 * @param note where the targets of this cluster are noted, if others share the target group
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
    List<Diagnostic> findings) {

  BindingState {
    present = present.map(List::copyOf);
    findings = List.copyOf(findings);
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
