package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import java.util.List;

/** Warns of what LBC accepts of a network load balancer in front, and nobody can have wanted. */
final class FrontendWarnings {

  private static final String START = AnnotationName.PREFIX + "frontend-nlb-";

  private final GroupScope group;
  private final List<MemberPlan> members;
  private final LoadBalancer behind;

  FrontendWarnings(GroupScope group, List<MemberPlan> members, LoadBalancer behind) {
    this.group = group;
    this.members = members;
    this.behind = behind;
  }

  /** Settings of a load balancer that nobody asks for. */
  static void ofIdleSettings(GroupScope group) {
    group.members().forEach(FrontendWarnings::ofIdleSettings);
  }

  private static void ofIdleSettings(MemberScope member) {
    for (String key : member.ingress().annotations().tailMap(START).keySet()) {
      if (!key.startsWith(START)) {
        return;
      }
      if (AnnotationCatalogue.named(key).isPresent()) {
        member.findings().add(idle(member, key));
      }
    }
  }

  private static Diagnostic idle(MemberScope member, String key) {
    String enabling = AnnotationName.ENABLE_FRONTEND_NLB.key();
    return Diagnostic.of(
            Code.INEFFECTIVE_ANNOTATION,
            member.findings().subject(),
            AnnotationReader.field(key),
            "annotation %s has no effect as long as no Ingress of the group has %s: \"true\""
                .formatted(key, enabling))
        .withHelp("Add " + enabling + ", or remove the annotation.");
  }

  void check(LoadBalancer frontend, List<FrontendPort> ports) {
    checkAddresses(frontend);
    if (ports.isEmpty()) {
      warn(
          AnnotationName.FRONTEND_NLB_LISTENER_PORT_MAPPING,
          "the network load balancer has no listener, so it takes no connections");
    }
    if (usesManagedGroup(frontend)) {
      ports.forEach(this::checkOpen);
    }
  }

  /** Source: "Network Load Balancers" in the Elastic Load Balancing user guide. */
  private void checkAddresses(LoadBalancer frontend) {
    if (frontend.ipAddressType() == IpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4) {
      warn(
          AnnotationName.IP_ADDRESS_TYPE,
          "AWS will refuse a network load balancer with address type "
              + frontend.ipAddressType().text());
    }
  }

  private boolean usesManagedGroup(LoadBalancer frontend) {
    return frontend.securityGroups().equals(behind.securityGroups())
        && frontend
            .securityGroups()
            .contains(Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID));
  }

  /** The group made for the load balancer behind admits clients to the ports of that one only. */
  private void checkOpen(FrontendPort port) {
    if (members.stream().noneMatch(member -> member.listensOn(port.port()))) {
      warn(
          AnnotationName.FRONTEND_NLB_LISTENER_PORT_MAPPING,
          "no client reaches port %d of the network load balancer: its security group admits only ports that Ingresses listen on"
              .formatted(port.port()));
    }
  }

  private void warn(AnnotationName name, String problem) {
    group.findings().warn(Code.INVALID_LISTENER, AnnotationReader.field(name), problem);
  }
}
