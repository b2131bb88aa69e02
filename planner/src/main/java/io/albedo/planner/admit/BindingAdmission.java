package io.albedo.planner.admit;

import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which TargetGroupBindings are refused.
 *
 * <pre>
 * being deleted -> never: it could not lose its finalizer
 * new           -> what is missing, what contradicts itself, a target group that another one has,
 *                  what AWS says otherwise
 * changed       -> what may not change, and what the new one has of the above, the old one not
 * </pre>
 *
 * What was wrong before is no reason to refuse a change: it may come to mend it, or to note on the
 * object that it is being looked after.
 */
public final class BindingAdmission {

  private final Options options;

  public BindingAdmission(Options options) {
    this.options = options;
  }

  /**
   * Refused, or allowed without a word.
   *
   * @param observed the target group, if somebody has looked
   */
  public Admission of(
      Writing<TargetGroupBindingObject> request,
      ClusterState cluster,
      Optional<ObservedTargetGroup> observed) {
    TargetGroupBindingObject binding = request.after();
    if (binding.deleting()) {
      return Admission.silent();
    }
    return Admission.deniedFor(
        request
            .before()
            .map(before -> changed(before, binding, cluster))
            .orElseGet(() -> created(binding, cluster, observed)));
  }

  private static List<Diagnostic> created(
      TargetGroupBindingObject binding,
      ClusterState cluster,
      Optional<ObservedTargetGroup> observed) {
    List<Diagnostic> findings = new ArrayList<>(standing(binding, cluster));
    observed.ifPresent(group -> findings.addAll(BindingRules.differing(binding, group)));
    return findings;
  }

  private List<Diagnostic> changed(
      TargetGroupBindingObject before, TargetGroupBindingObject after, ClusterState cluster) {
    List<Diagnostic> findings = new ArrayList<>(standing(after, cluster));
    findings.removeAll(standing(before, cluster));
    findings.addAll(BindingRules.changed(before, after, options.vpc()));
    return findings;
  }

  private static List<Diagnostic> standing(TargetGroupBindingObject binding, ClusterState cluster) {
    List<Diagnostic> findings = new ArrayList<>(BindingRules.required(binding));
    findings.addAll(BindingRules.contradictions(binding));
    findings.addAll(BindingRules.doubled(binding, cluster.targetGroupBindings().values()));
    return findings;
  }
}
