package io.albedo.planner.admit;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would be refused if it were written now: where no webhook has asked, the same findings are
 * told afterwards. Ingresses are not among it, since their translation finds more.
 */
public final class StandingRules {

  private StandingRules() {}

  public static List<Diagnostic> findings(ClusterState cluster) {
    return Stream.concat(
            cluster.ingressClassParams().values().stream()
                .flatMap(params -> ClassParamsAdmission.findings(params).stream()),
            cluster.targetGroupBindings().values().stream()
                .filter(binding -> !binding.deleting())
                .flatMap(StandingRules::findings))
        .sorted()
        .toList();
  }

  /** Targets of a binding that lacks something are another matter, and told of as such. */
  private static Stream<Diagnostic> findings(TargetGroupBindingObject binding) {
    return BindingRules.contradictions(binding).stream();
  }
}
