package io.albedo.planner.render;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.stream.Collectors;

/** The network load balancer in front, in words; empty if there is none. */
record FrontendFacts(AlbGraph graph) {

  /** Its name, its kind, and to which ports of the other its own ports lead. */
  String kind() {
    return graph
        .frontend()
        .map(
            nlb ->
                nlb.name()
                    + ", network load balancer, "
                    + nlb.scheme().text()
                    + ", "
                    + nlb.ipAddressType().text()
                    + ports())
        .orElse("");
  }

  private String ports() {
    List<String> ports =
        graph.all(TargetRegistration.class).stream()
            .map(target -> ", TCP " + port(target) + " to " + target.port())
            .toList();
    return ports.isEmpty() ? ", without listeners" : String.join("", ports);
  }

  private String port(TargetRegistration target) {
    return graph
        .find(ResourceId.targetGroup(target.id().id()))
        .filter(TargetGroup.class::isInstance)
        .map(group -> Names.of(((TargetGroup) group).port()))
        .orElse("?");
  }

  String subnets() {
    return graph.frontend().map(nlb -> OperationDetail.subnets(nlb.subnets())).orElse("");
  }

  /** Empty if they are those of the load balancer behind it. */
  String securityGroups() {
    return graph
        .frontend()
        .filter(nlb -> !nlb.securityGroups().equals(groupsBehind()))
        .map(this::groups)
        .orElse("");
  }

  private List<Token<SecurityGroupId>> groupsBehind() {
    return graph.loadBalancer().map(LoadBalancer::securityGroups).orElse(List.of());
  }

  private String groups(LoadBalancer nlb) {
    Names names = new Names(graph);
    return nlb.securityGroups().stream()
        .map(names::securityGroup)
        .collect(Collectors.joining(", "));
  }
}
