package io.albedo.planner.testing;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.target.TargetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A Service {@code shop/web} with two pods on node {@code n1}, a second node {@code n2} with
 * another security group, and a target group, to which tests add what they are about.
 */
public final class TargetFixture {

  public static final String ARN =
      "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1";

  private final List<String> objects = new ArrayList<>();
  private final List<String> account = new ArrayList<>();
  private UnaryOperator<Options.Builder> options = builder -> builder;
  private Unread unread = Unread.nothing();

  private TargetFixture() {
    account.add(
        """
        VpcId: vpc-1
        Vpcs:
        - VpcId: vpc-1
          CidrBlockAssociationSet:
          - {CidrBlock: 10.0.0.0/16, CidrBlockState: {State: associated}}
        TargetGroups:
        - {TargetGroupArn: "%s", TargetGroupName: web, VpcId: vpc-1, Protocol: HTTP, Port: 80, TargetType: ip}
        SecurityGroups:
        - GroupId: sg-lb
          VpcId: vpc-1
          Tags: [{Key: elbv2.k8s.aws/cluster, Value: demo}, {Key: elbv2.k8s.aws/resource, Value: backend-sg}]
        - GroupId: sg-1
          VpcId: vpc-1
          Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}]
        - GroupId: sg-2
          VpcId: vpc-1
          Tags: []
        Instances:
        - InstanceId: i-1
          NetworkInterfaces:
          - NetworkInterfaceId: eni-1
            VpcId: vpc-1
            Attachment: {DeviceIndex: 0}
            PrivateIpAddresses: [{PrivateIpAddress: 10.0.1.10}]
            Ipv4Prefixes: [{Ipv4Prefix: 10.0.1.16/28}]
            Groups: [{GroupId: sg-1}]
        - InstanceId: i-2
          NetworkInterfaces:
          - NetworkInterfaceId: eni-2
            VpcId: vpc-1
            Attachment: {DeviceIndex: 0}
            PrivateIpAddresses: [{PrivateIpAddress: 10.0.2.10}, {PrivateIpAddress: 10.0.2.21}]
            Ipv6Addresses: [{Ipv6Address: "2001:db8::21"}]
            Groups: [{GroupId: sg-2}]
        """
            .formatted(ARN));
  }

  /** Two pods at 10.0.1.21 and 10.0.1.22, port 8080, ready. */
  public static TargetFixture pods() {
    return nothing()
        .with(service("http"))
        .with(slice("http", "10.0.1.21 web-1", "10.0.1.22 web-2"))
        .with(pod("web-1", "n1", "10.0.1.21"))
        .with(pod("web-2", "n1", "10.0.1.22"));
  }

  /** Nodes alone. */
  public static TargetFixture nothing() {
    return new TargetFixture().with(node("n1", "i-1", "True")).with(node("n2", "i-2", "True"));
  }

  public static String service(String portName) {
    return """
    kind: Service
    metadata: {name: web, namespace: shop}
    spec: {type: NodePort, ports: [{name: %s, port: 80, targetPort: 8080, nodePort: 30080}]}
    """
        .formatted(portName);
  }

  /** Endpoints, each written as address and pod. */
  public static String slice(String portName, String... endpoints) {
    StringBuilder text =
        new StringBuilder(
            """
            kind: EndpointSlice
            metadata: {name: web-1, namespace: shop, labels: {kubernetes.io/service-name: web}}
            addressType: IPv4
            ports: [{name: %s, port: 8080}]
            endpoints:
            """
                .formatted(portName));
    for (String endpoint : endpoints) {
      String[] words = endpoint.split(" ", -1);
      text.append(
          "- {addresses: ['%s'], targetRef: {kind: Pod, namespace: shop, name: %s}}\n"
              .formatted(words[0], words[1]));
    }
    return text.toString();
  }

  public static String pod(String name, String node, String address) {
    return pod(name, node, address, "");
  }

  /** A pod with a gate of binding {@code web}. */
  public static String gated(String name, String node, String address) {
    return pod(
        name, node, address, "readinessGates: [{conditionType: target-health.elbv2.k8s.aws/web}],");
  }

  private static String pod(String name, String node, String address, String more) {
    return """
    kind: Pod
    metadata: {name: %s, namespace: shop, uid: uid-%s}
    spec: {nodeName: %s, %s containers: [{ports: [{name: http, containerPort: 8080}]}]}
    status: {podIP: '%s', conditions: [{type: ContainersReady, status: 'True'}]}
    """
        .formatted(name, name, node, more, address);
  }

  public static String node(String name, String instance, String ready) {
    return """
    kind: Node
    metadata: {name: %s, labels: {topology.kubernetes.io/zone: zone-of-%s}}
    spec: {providerID: 'aws:///eu-west-1a/%s'}
    status: {conditions: [{type: Ready, status: '%s'}]}
    """
        .formatted(name, name, instance, ready);
  }

  /** A binding of the Service, with lines of its spec. */
  public static String binding(String... spec) {
    return binding("web", spec);
  }

  public static String binding(String name, String[] spec) {
    return """
    kind: TargetGroupBinding
    metadata: {name: %s, namespace: shop, finalizers: [elbv2.k8s.aws/resources]}
    spec:
      targetGroupARN: "%s"
      serviceRef: {name: web, port: 80}
      %s
    """
        .formatted(name, ARN, String.join("\n  ", spec));
  }

  /** Lines of a spec that let a security group in to some ports. */
  public static String admitting(String... ports) {
    return "networking: {ingress: [{from: [{securityGroup: {groupID: sg-lb}}], ports: [%s]}]}"
        .formatted(String.join(", ", ports));
  }

  public TargetFixture with(String object) {
    objects.add(object);
    return this;
  }

  /** Replaces keys of the account. */
  public TargetFixture account(String yaml) {
    account.add(yaml);
    return this;
  }

  /** Targets that are registered, each written as address, port, and state. */
  public TargetFixture registered(String... targets) {
    StringBuilder text = new StringBuilder("Targets:\n  \"" + ARN + "\":\n");
    for (String target : targets) {
      String[] words = target.split(" ", -1);
      text.append(
          "  - {Target: {Id: '%s', Port: %s}, TargetHealth: {State: %s}}\n"
              .formatted(words[0], words[1], words[2]));
    }
    return account(text.toString());
  }

  public TargetFixture options(UnaryOperator<Options.Builder> change) {
    this.options = change;
    return this;
  }

  public TargetFixture unread(Unread unread) {
    this.unread = unread;
    return this;
  }

  public ClusterState cluster() {
    return ClusterState.builder()
        .from(ManifestReader.read(String.join("---\n", objects)))
        .unread(unread)
        .build();
  }

  public CloudState cloud() {
    return TargetCase.cloud(account);
  }

  public Planned plan() {
    Options.Builder builder = Options.builder();
    builder.clusterName("demo");
    TargetPlan plan = new Planner(options.apply(builder).build()).planTargets(cluster(), cloud());
    return new Planned(plan);
  }

  /** A plan, and questions to it. */
  public record Planned(TargetPlan plan) {

    public List<Operation> operations() {
      return plan.plan().groups().stream()
          .map(GroupPlan::operations)
          .flatMap(List::stream)
          .toList();
    }

    public List<String> ids() {
      return operations().stream().map(o -> o.id().value()).toList();
    }

    public Operation operation(String id) {
      return operations().stream().filter(o -> o.id().value().equals(id)).findFirst().orElseThrow();
    }

    private Stream<Call> calls() {
      return operations().stream().map(Operation::call);
    }

    /** As {@code address:port}, and the zone if there is one. */
    public List<String> registered() {
      return calls()
          .filter(TargetCall.Register.class::isInstance)
          .map(TargetCall.Register.class::cast)
          .flatMap(c -> c.targets().stream())
          .map(t -> t.text() + t.availabilityZone().map(zone -> " " + zone).orElse(""))
          .toList();
    }

    public List<String> deregistered() {
      return calls()
          .filter(TargetCall.Deregister.class::isInstance)
          .map(TargetCall.Deregister.class::cast)
          .flatMap(c -> c.targets().stream())
          .map(t -> t.text() + t.availabilityZone().map(zone -> " " + zone).orElse(""))
          .toList();
    }

    /** As group, protocol, ports and source. */
    public List<String> authorized() {
      return calls()
          .filter(Call.AuthorizeSecurityGroupIngress.class::isInstance)
          .map(Call.AuthorizeSecurityGroupIngress.class::cast)
          .flatMap(
              c ->
                  c.permissions().stream()
                      .map(p -> c.group().known().orElseThrow() + " " + words(p)))
          .toList();
    }

    public List<String> revoked() {
      return calls()
          .filter(Call.RevokeSecurityGroupIngress.class::isInstance)
          .map(Call.RevokeSecurityGroupIngress.class::cast)
          .flatMap(
              c ->
                  c.permissions().stream()
                      .map(p -> c.group().known().orElseThrow() + " " + words(p)))
          .toList();
    }

    private static String words(IpPermission permission) {
      return "%s %d-%d %s"
          .formatted(
              permission.protocol(),
              permission.fromPort(),
              permission.toPort(),
              permission.source().value());
    }

    /** What pods are told, as pod, status and reason. */
    public List<String> told() {
      return calls()
          .filter(TargetCall.SetPodCondition.class::isInstance)
          .map(TargetCall.SetPodCondition.class::cast)
          .map(
              c ->
                  (c.pod().name() + " " + c.condition().status() + " " + c.condition().reason())
                      .strip())
          .toList();
    }

    public List<String> codes() {
      return plan.plan().diagnostics().stream()
          .map(Diagnostic::code)
          .map(Enum::name)
          .distinct()
          .toList();
    }
  }
}
