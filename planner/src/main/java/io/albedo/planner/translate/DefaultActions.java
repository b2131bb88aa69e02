package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a listener does with requests that no rule takes: the default backend of the one member that
 * has one, else 404.
 */
final class DefaultActions {

  private static final Action NOT_FOUND =
      new Action.FixedResponse("404", Optional.of("text/plain"), Optional.empty());

  private final PortPlan port;
  private final GroupFindings findings;

  DefaultActions(PortPlan port, GroupFindings findings) {
    this.port = port;
    this.findings = findings;
  }

  /** Of several default backends the first holds. */
  List<Action> build(Function<MemberPlan, MemberRules> rules) {
    List<MemberPlan> stating = new ArrayList<>();
    for (MemberPlan member : port.members()) {
      if (member.scope().ingress().defaultBackend().isPresent()) {
        stating.add(member);
      }
    }
    if (stating.size() > 1) {
      report(stating.stream().map(member -> member.scope().name()).toList());
    }
    return stating.isEmpty()
        ? List.of(NOT_FOUND)
        : rules
            .apply(stating.getFirst())
            .defaultActions(port.isSecure())
            .orElseGet(() -> List.of(NOT_FOUND));
  }

  private void report(List<ObjectName> names) {
    findings.add(
        Code.SEVERAL_DEFAULT_BACKENDS,
        "spec.defaultBackend",
        "multiple ingress defined default backend: "
            + GoText.list(names)
            + "; on port "
            + port.port()
            + " that of Ingress "
            + names.getFirst()
            + " is used");
  }
}
