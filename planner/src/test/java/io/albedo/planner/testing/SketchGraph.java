package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.Sketch.ServiceSketch;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns a {@link Sketch} into the graph that a translation would give. */
public final class SketchGraph {

  public static final VpcId VPC = new VpcId("vpc-1");

  private final GroupId group;
  private final Sketch sketch;

  private SketchGraph(GroupId group, Sketch sketch) {
    this.group = group;
    this.sketch = sketch;
  }

  /** The translation of a group that asks for the sketch. */
  public static GroupTranslation translation(GroupId group, Sketch sketch) {
    return GroupTranslation.builder()
        .group(group)
        .addMembers(new ObjectName("ns", "web"))
        .graph(new SketchGraph(group, sketch).graph())
        .build();
  }

  /** The translation of a group in which Ingress {@code ns/other} is broken. */
  public static GroupTranslation withoutOther(GroupId group, Sketch sketch) {
    return GroupTranslation.builder()
        .from(translation(group, sketch.withoutOther()))
        .addQuarantined(new ObjectName("ns", "other"))
        .build();
  }

  /** The translation of a group that has no member any more. */
  public static GroupTranslation empty(GroupId group) {
    return GroupTranslation.builder().group(group).graph(AlbGraph.empty(group.stack())).build();
  }

  private AlbGraph graph() {
    List<Resource> resources = new ArrayList<>();
    resources.add(securityGroup());
    resources.add(loadBalancer());
    resources.addAll(SketchExtras.addOns(sketch));
    resources.addAll(SketchExtras.certificates(sketch));
    usedServices().forEach(s -> resources.add(targetGroup(s)));
    usedServices().forEach(s -> resources.add(binding(s)));
    sketch
        .listeners()
        .forEach(
            (port, listener) -> {
              resources.add(listener(port, listener));
              resources.addAll(rules(port, listener.rules()));
            });
    if (!sketch.frontend().isEmpty()) {
      resources.addAll(new FrontendSketch(name(), sketch).resources());
    }
    return AlbGraph.of(group.stack(), resources);
  }

  private SecurityGroup securityGroup() {
    return SecurityGroup.builder()
        .id(ResourceId.MANAGED_SECURITY_GROUP)
        .name("k8s-" + name() + "-sg")
        .description("[k8s] Managed SecurityGroup for LoadBalancer")
        .ingress(
            sketch.listeners().keySet().stream()
                .map(p -> IpPermission.tcp(p, IpPermission.Kind.IPV4_CIDR, "0.0.0.0/0"))
                .toList())
        .tags(sketch.tags())
        .build();
  }

  private LoadBalancer loadBalancer() {
    return LoadBalancer.builder()
        .id(ResourceId.LOAD_BALANCER)
        .name("k8s-" + name() + "-lb")
        .scheme(Scheme.INTERNAL)
        .ipAddressType(IpAddressType.IPV4)
        .subnets(
            Token.of(
                List.of(
                    SubnetMapping.of(new SubnetId("subnet-b")),
                    SubnetMapping.of(new SubnetId("subnet-a")))))
        .addSecurityGroups(Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID))
        .attributes(sketch.attributes())
        .tags(sketch.tags())
        .build();
  }

  private String name() {
    return group.text().replaceAll("[^a-z0-9]", "");
  }

  private SortedSet<String> usedServices() {
    SortedSet<String> used = new TreeSet<>();
    for (ListenerSketch listener : sketch.listeners().values()) {
      used.addAll(servicesOf(listener.defaultAction()));
      listener.rules().forEach(r -> used.addAll(servicesOf(r.action())));
    }
    return used;
  }

  private static List<String> servicesOf(String action) {
    return Character.isLetter(action.charAt(0)) ? Arrays.asList(action.split("\\+")) : List.of();
  }

  private ServiceSketch service(String name) {
    return Objects.requireNonNullElse(
        sketch.services().get(name), new ServiceSketch(true, false, "/"));
  }

  private TargetGroup targetGroup(String name) {
    ServiceSketch service = service(name);
    Protocol protocol = service.https() ? Protocol.HTTPS : Protocol.HTTP;
    return TargetGroup.builder()
        .id(ResourceId.targetGroup(targetGroupId(name)))
        .name(Token.of(targetGroupName(name)))
        .targetType(service.ip() ? TargetType.IP : TargetType.INSTANCE)
        .port(Token.of(8080))
        .protocol(protocol)
        .protocolVersion(ProtocolVersion.HTTP1)
        .ipAddressType(IpAddressType.IPV4)
        .healthCheck(healthCheck(service, protocol))
        .tags(sketch.tags())
        .build();
  }

  private static HealthCheck healthCheck(ServiceSketch service, Protocol protocol) {
    return HealthCheck.builder()
        .port(Token.of(PortRef.of("traffic-port")))
        .protocol(protocol)
        .path(service.healthCheckPath())
        .matcher("200")
        .intervalSeconds(15)
        .timeoutSeconds(5)
        .healthyThresholdCount(2)
        .unhealthyThresholdCount(2)
        .build();
  }

  /** Two Ingresses share the Services among them. */
  private String targetGroupId(String service) {
    return (Sketch.belongsToOther(service) ? "ns/other-" : "ns/web-") + service + ":80";
  }

  private String targetGroupName(String name) {
    ServiceSketch service = service(name);
    return "k8s-"
        + name()
        + "-"
        + name
        + (service.ip() ? "-ip" : "-in")
        + (service.https() ? "-tls" : "");
  }

  private TargetGroupBinding binding(String name) {
    ServiceSketch service = service(name);
    return TargetGroupBinding.builder()
        .id(ResourceId.targetGroupBinding(targetGroupId(name)))
        .namespace("ns")
        .name(Token.of(targetGroupName(name)))
        .targetGroup(
            Token.reference(
                ResourceId.targetGroup(targetGroupId(name)), Attribute.TARGET_GROUP_ARN))
        .targetType(service.ip() ? TargetType.IP : TargetType.INSTANCE)
        .serviceName(name)
        .servicePort(PortRef.of(80))
        .networking(
            List.of(
                new NetworkingRule(
                    Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID),
                    Optional.of(Token.of(PortRef.of(8080))))))
        .ipAddressType(IpAddressType.IPV4)
        .vpc(Token.of(VPC))
        .protocol(service.https() ? Protocol.HTTPS : Protocol.HTTP)
        .build();
  }

  private Listener listener(int port, ListenerSketch listener) {
    boolean https = port == 443;
    Listener.Builder builder = Listener.builder();
    builder
        .id(ResourceId.listener(port))
        .loadBalancer(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port)
        .protocol(https ? Protocol.HTTPS : Protocol.HTTP)
        .defaultActions(List.of(action(listener.defaultAction())))
        .tags(sketch.tags());
    if (https) {
      builder.sslPolicy("ELBSecurityPolicy-2016-08");
      listener.certificates().forEach(c -> builder.addCertificates(SketchExtras.certificate(c)));
    }
    return builder.build();
  }

  private List<ListenerRule> rules(int port, List<RuleSketch> rules) {
    List<ListenerRule> all = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      all.add(
          ListenerRule.builder()
              .id(ResourceId.rule(port, i + 1))
              .listener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN))
              .priority(i + 1)
              .conditions(conditions(rules.get(i)))
              .actions(List.of(action(rules.get(i).action())))
              .tags(sketch.tags())
              .build());
    }
    return all;
  }

  private static List<Condition> conditions(RuleSketch rule) {
    List<Condition> all = new ArrayList<>();
    if (!rule.method().isEmpty()) {
      all.add(new Condition.HttpRequestMethod(List.of(rule.method())));
    }
    if (!rule.host().isEmpty()) {
      all.add(new Condition.HostHeader(List.of(rule.host()), List.of()));
    }
    all.add(new Condition.PathPattern(List.of(rule.path()), List.of()));
    return all;
  }

  private Action action(String action) {
    if (action.startsWith(">")) {
      return new Action.Redirect(
          Optional.empty(),
          Optional.of(action.substring(1)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "HTTP_302");
    }
    List<String> services = servicesOf(action);
    return services.isEmpty()
        ? new Action.FixedResponse(action, Optional.of("text/plain"), Optional.empty())
        : forward(services);
  }

  private Action forward(List<String> services) {
    OptionalInt weight = services.size() > 1 ? OptionalInt.of(50) : OptionalInt.empty();
    return new Action.Forward(
        services.stream()
            .map(
                s ->
                    new TargetGroupTuple(
                        Token.reference(
                            ResourceId.targetGroup(targetGroupId(s)), Attribute.TARGET_GROUP_ARN),
                        weight))
            .toList(),
        Optional.empty());
  }
}
