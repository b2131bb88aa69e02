package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.ServicePort;
import io.albedo.planner.annotation.AnnotationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the object by which the targets of a target group are kept up to date. */
final class TargetGroupBindingBuilder {

  private static final Token<PortRef> TRAFFIC_PORT =
      Token.of(PortRef.of(HealthCheckReader.TRAFFIC_PORT));

  private final TargetContext context;

  TargetGroupBindingBuilder(TargetContext context) {
    this.context = context;
  }

  TargetGroupBinding build(BackendRef backend, ServicePort port, TargetGroup targetGroup) {
    return TargetGroupBinding.builder()
        .id(ResourceId.targetGroupBinding(backend.id()))
        .namespace(backend.service().name().namespace())
        .name(targetGroup.name())
        .targetGroup(Token.reference(targetGroup.id(), Attribute.TARGET_GROUP_ARN))
        .targetType(targetGroup.targetType())
        .serviceName(backend.service().name().name())
        .servicePort(backend.port())
        .networking(context.backend().map(from -> networking(from, backend, port, targetGroup)))
        .nodeSelector(nodeSelector(backend, targetGroup.targetType()))
        .ipAddressType(targetGroup.ipAddressType())
        .vpc(context.surroundings().aws().vpc())
        .multiCluster(isMultiCluster(backend))
        .protocol(targetGroup.protocol())
        .build();
  }

  /** One rule for each port, also where two are the same port. */
  private List<NetworkingRule> networking(
      Token<SecurityGroupId> from, BackendRef backend, ServicePort port, TargetGroup targetGroup) {
    if (context.surroundings().options().disableRestrictedSecurityGroupRules()) {
      return List.of(new NetworkingRule(from, Optional.empty()));
    }
    List<NetworkingRule> rules = new ArrayList<>(1);
    rules.add(
        rule(
            from,
            new ServicePorts(backend.service()).listeningPort(port, targetGroup.targetType())));
    if (!targetGroup.healthCheck().port().equals(TRAFFIC_PORT)) {
      rules.add(rule(from, targetGroup.healthCheck().port()));
    }
    targetGroup.targetControlPort().ifPresent(p -> rules.add(rule(from, Token.of(PortRef.of(p)))));
    return rules;
  }

  private static NetworkingRule rule(Token<SecurityGroupId> from, Token<PortRef> port) {
    return new NetworkingRule(from, Optional.of(port));
  }

  private static SortedMap<String, String> nodeSelector(BackendRef backend, TargetType type) {
    return type == TargetType.INSTANCE
        ? backend.annotations().stringMap(AnnotationName.TARGET_NODE_LABELS).orElseGet(TreeMap::new)
        : new TreeMap<>();
  }

  /** A Service cannot switch off what the Ingress switches on. */
  private static boolean isMultiCluster(BackendRef backend) {
    AnnotationName name = AnnotationName.MULTI_CLUSTER_TARGET_GROUP;
    return backend.member().annotations().bool(name).orElse(false)
        || backend.annotations().bool(name).orElse(false);
  }
}
