package io.albedo.planner.policy;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says that Elastic IPs are given to a load balancer when it is made, and never later. Source:
 * SetSubnets in the Elastic Load Balancing API reference, which gives them to new subnets only.
 */
final class AddressRule {

  private AddressRule() {}

  static Verdict apply(Verdict verdict, ObservedStack observed) {
    Verdict result = verdict;
    for (LoadBalancer wanted : verdict.wanted().all(LoadBalancer.class)) {
      for (Present<LoadBalancer> present : observed.loadBalancers()) {
        List<String> others =
            present.resource().id().equals(wanted.id()) && present.resource().canBecome(wanted)
                ? others(wanted, present.resource())
                : List.of();
        if (!others.isEmpty()) {
          result = result.reporting(finding(observed, present.resource(), others));
        }
      }
    }
    return result;
  }

  /** Subnets that keep another address than the wanted one. */
  private static List<String> others(LoadBalancer wanted, LoadBalancer present) {
    Map<SubnetId, Optional<String>> made =
        mappings(present)
            .collect(
                Collectors.toMap(
                    SubnetMapping::subnet, SubnetMapping::allocationId, (first, second) -> first));
    return mappings(wanted)
        .filter(mapping -> mapping.allocationId().isPresent())
        .filter(mapping -> made.containsKey(mapping.subnet()))
        .filter(mapping -> !mapping.allocationId().equals(made.get(mapping.subnet())))
        .map(mapping -> mapping.subnet().value() + " " + mapping.allocationId().orElse(""))
        .toList();
  }

  private static Stream<SubnetMapping> mappings(LoadBalancer balancer) {
    return balancer.subnets().known().stream().flatMap(List::stream);
  }

  private static Diagnostic finding(
      ObservedStack observed, LoadBalancer present, List<String> others) {
    Diagnostic finding =
        StackPolicy.finding(
            Code.REPLACEMENT_WITHHELD,
            observed,
            "load balancer "
                + present.name()
                + " was made without these Elastic IPs, and keeps the addresses it has: "
                + String.join(", ", others));
    return new Diagnostic(
        finding.code(),
        Severity.WARNING,
        finding.subject(),
        finding.field(),
        finding.message(),
        finding.help());
  }
}
