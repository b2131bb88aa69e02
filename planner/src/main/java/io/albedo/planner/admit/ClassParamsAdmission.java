package io.albedo.planner.admit;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which IngressClassParams are refused: those whose address blocks or subnets cannot be. */
public final class ClassParamsAdmission {

  private ClassParamsAdmission() {}

  public static Admission of(IngressClassParams params) {
    return Admission.deniedFor(findings(params));
  }

  /** What is wrong with them; both empty and doubled entries count. */
  public static List<Diagnostic> findings(IngressClassParams params) {
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < params.inboundCidrs().size(); i++) {
      String field = "spec.inboundCIDRs[" + i + "]";
      problem(params.inboundCidrs().get(i)).ifPresent(p -> findings.add(finding(params, field, p)));
    }
    params.subnets().ifPresent(subnets -> findSubnets(params, subnets, findings));
    return findings;
  }

  private static Optional<String> problem(String cidr) {
    return switch (Cidr.parse(cidr)) {
      case Parsed.Bad<Cidr>(String message) -> Optional.of(message);
      case Parsed.Ok<Cidr>(Cidr block) when block.hasHostBits() ->
          Optional.of(cidr + " has bits behind its prefix: it is one address, not a block");
      case Parsed.Ok<Cidr> ok -> Optional.empty();
    };
  }

  private static void findSubnets(
      IngressClassParams params, SubnetSelector subnets, List<Diagnostic> findings) {
    findDoubles(params, "spec.subnets.ids", subnets.ids(), findings);
    new TreeMap<>(subnets.tags())
        .forEach(
            (key, values) -> {
              String field = "spec.subnets.tags[" + key + "]";
              if (values.isEmpty()) {
                findings.add(finding(params, field, "must have at least one value"));
              }
              findDoubles(params, field, values, findings);
            });
  }

  private static void findDoubles(
      IngressClassParams params, String field, List<String> values, List<Diagnostic> findings) {
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        findings.add(finding(params, field, value + " is there twice"));
      }
    }
  }

  private static Diagnostic finding(IngressClassParams params, String field, String message) {
    return Diagnostic.of(
        Code.INVALID_CLASS_PARAMS,
        new Subject("IngressClassParams", params.name()),
        field,
        message);
  }
}
