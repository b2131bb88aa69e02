package io.albedo.planner.render;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an operation sets, where neither its title nor the table of routes tells. */
record OperationDetail(FoldedList lists) {

  private static final String USUAL_PORT = "traffic-port";

  /** Empty if there is nothing to add. */
  String of(Call call) {
    return switch (call) {
      case Call.CreateTargetGroup c -> targetGroup(c.targetGroup());
      case Call.ModifyTargetGroup c -> healthCheck(c.healthCheck());
      case Call.ModifyTargetGroupAttributes c -> entries(c.attributes());
      case Call.ModifyLoadBalancerAttributes c -> entries(c.attributes());
      case Call.ModifyListenerAttributes c -> entries(c.attributes());
      case Call.CreateTags c -> tags(c.tags());
      case Call.AddTags c -> tags(c.tags());
      case Call.CreateListener c -> security(c.listener());
      case Call.ModifyListener c -> security(c.listener());
      case Call.SetSubnets c -> subnets(c.subnets());
      case Call.SetSecurityGroups c ->
          lists.of(c.securityGroups().stream().map(Names::of).toList());
      default -> "";
    };
  }

  /** Subnets by id, or what decides them. */
  static String subnets(Token<List<SubnetMapping>> subnets) {
    return Names.of(
        subnets.map(
            known ->
                known.stream().map(OperationDetail::subnet).collect(Collectors.joining(", "))));
  }

  private static String subnet(SubnetMapping mapping) {
    return mapping.subnet().value() + mapping.allocationId().map(id -> " (" + id + ")").orElse("");
  }

  /** Only what users asked for: the tags by which resources are found again tell them nothing. */
  private String tags(SortedMap<String, String> tags) {
    SortedMap<String, String> own = new TreeMap<>(tags);
    own.keySet().removeIf(key -> key.contains("k8s.aws/"));
    return entries(own);
  }

  private String entries(Map<String, String> entries) {
    return lists.of(entries.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  private static String targetGroup(TargetGroup group) {
    List<String> parts = new ArrayList<>();
    group.name().known().ifPresent(name -> parts.add("named " + name));
    if (group.port().known().isEmpty()) {
      parts.add("port " + Names.of(group.port()));
    }
    parts.add(healthCheck(group.healthCheck()));
    return String.join(", ", parts);
  }

  private static String healthCheck(HealthCheck check) {
    String port = Names.of(check.port().map(PortRef::text));
    return "health check "
        + check.protocol().text()
        + " "
        + check.path()
        + (port.equals(USUAL_PORT) ? "" : " on port " + port)
        + " every "
        + check.intervalSeconds()
        + "s";
  }

  /** The default certificate; the others are operations of their own. */
  private static String security(Listener listener) {
    String policy = listener.sslPolicy().map(p -> ", policy " + p).orElse("");
    return listener.certificates().stream()
        .findFirst()
        .map(byDefault -> "certificate " + Names.of(byDefault) + policy)
        .orElse("");
  }
}
