package io.albedo.aws.write.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.TargetCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One call of each kind that goes to AWS. */
public final class AwsCallSamples {

  private static final Token<Arn> ARN =
      Token.of(new Arn("arn:aws:elasticloadbalancing:eu-west-1:1:thing/x/1"));
  private static final Token<SecurityGroupId> GROUP = Token.of(new SecurityGroupId("sg-1"));
  private static final Token<VpcId> VPC = Token.of(new VpcId("vpc-1"));
  private static final SortedMap<String, String> PAIRS = new TreeMap<>(Map.of("a", "b"));
  private static final SortedSet<String> KEYS = new TreeSet<>(List.of("a"));
  private static final List<Target> TARGETS = List.of(new Target("10.0.0.1", 80, Optional.empty()));

  private AwsCallSamples() {}

  public static List<Call> all() {
    return Stream.of(ofEc2(), ofTargetGroups(), ofLoadBalancers(), ofListeners(), ofOthers())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Call> ofEc2() {
    SortedSet<IpPermission> web =
        new TreeSet<>(List.of(IpPermission.tcp(80, IpPermission.Kind.IPV4_CIDR, "0.0.0.0/0")));
    return List.of(
        new Call.CreateSecurityGroup(
            SecurityGroup.builder()
                .id(ResourceId.MANAGED_SECURITY_GROUP)
                .name("sg")
                .description("for a test")
                .build(),
            VPC),
        new Call.AuthorizeSecurityGroupIngress(GROUP, web),
        new Call.RevokeSecurityGroupIngress(GROUP, web),
        new Call.DeleteSecurityGroup(GROUP),
        new Call.CreateTags(GROUP, PAIRS),
        new Call.DeleteTags(GROUP, KEYS));
  }

  private static List<Call> ofTargetGroups() {
    HealthCheck check =
        HealthCheck.builder()
            .port(Token.of(PortRef.of("traffic-port")))
            .protocol(Protocol.HTTP)
            .path("/")
            .matcher("200")
            .intervalSeconds(15)
            .timeoutSeconds(5)
            .healthyThresholdCount(2)
            .unhealthyThresholdCount(2)
            .build();
    TargetRegistration registration =
        TargetRegistration.builder()
            .id(ResourceId.targetRegistration("tg"))
            .targetGroup(ARN)
            .target(ARN)
            .port(80)
            .build();
    return List.of(
        new Call.CreateTargetGroup(
            TargetGroup.builder()
                .id(ResourceId.targetGroup("tg"))
                .name(Token.of("tg"))
                .targetType(TargetType.IP)
                .port(Token.of(80))
                .protocol(Protocol.HTTP)
                .ipAddressType(IpAddressType.IPV4)
                .healthCheck(check)
                .build(),
            VPC),
        new Call.ModifyTargetGroup(ARN, check, false),
        new Call.ModifyTargetGroupAttributes(ARN, PAIRS),
        new Call.DeleteTargetGroup(ARN),
        new Call.RegisterTargets(registration),
        new Call.DeregisterTargets(registration),
        new TargetCall.Register(new Arn("arn:tg"), TARGETS, Optional.empty()),
        new TargetCall.Deregister(new Arn("arn:tg"), TARGETS, Optional.empty()),
        new HealthCall.AwaitTargetsHealthy(ARN, 60),
        new HealthCall.AwaitTargetsDrained(ARN, 60));
  }

  private static List<Call> ofLoadBalancers() {
    Token<List<SubnetMapping>> subnets =
        Token.of(List.of(new SubnetMapping(new SubnetId("subnet-1"), Optional.empty())));
    return List.of(
        new Call.CreateLoadBalancer(
            LoadBalancer.builder()
                .id(ResourceId.LOAD_BALANCER)
                .name("lb")
                .scheme(Scheme.INTERNAL)
                .ipAddressType(IpAddressType.IPV4)
                .subnets(subnets)
                .build()),
        new Call.ModifyLoadBalancerAttributes(ARN, PAIRS),
        new Call.SetSecurityGroups(ARN, List.of(GROUP)),
        new Call.SetSubnets(ARN, subnets),
        new Call.SetIpAddressType(ARN, IpAddressType.DUALSTACK),
        new Call.ModifyCapacityReservation(ARN, 100),
        new Call.ModifyIpPools(ARN, Optional.of("ipam-pool-1")),
        new Call.AwaitLoadBalancerActive(ARN),
        new Call.DeleteLoadBalancer(ARN));
  }

  private static List<Call> ofListeners() {
    Listener listener =
        Listener.builder()
            .id(ResourceId.listener(80))
            .loadBalancer(ARN)
            .port(80)
            .protocol(Protocol.HTTP)
            .addDefaultActions(gone())
            .build();
    List<Condition> conditions = List.of(new Condition.PathPattern(List.of("/a"), List.of()));
    return List.of(
        new Call.CreateListener(listener),
        new Call.ModifyListener(ARN, listener),
        new Call.ModifyListenerAttributes(ARN, PAIRS),
        new Call.AddListenerCertificates(ARN, ARN),
        new Call.RemoveListenerCertificates(ARN, ARN),
        new Call.DeleteListener(ARN),
        new Call.CreateRule(
            ListenerRule.builder()
                .id(ResourceId.rule(80, 7))
                .listener(ARN)
                .priority(7)
                .conditions(conditions)
                .addActions(gone())
                .build()),
        new Call.ModifyRule(ARN, conditions, List.of(gone()), List.of()),
        new Call.SetRulePriorities(List.of(new Call.SetRulePriorities.Placement(ARN, 3))),
        new Call.DeleteRule(ARN),
        new Call.AddTags(ARN, PAIRS),
        new Call.RemoveTags(ARN, KEYS));
  }

  private static Action gone() {
    return new Action.FixedResponse("410", Optional.empty(), Optional.empty());
  }

  private static List<Call> ofOthers() {
    return List.of(
        new AddOnCall.AssociateWebAcl(ARN, ARN),
        new AddOnCall.DisassociateWebAcl(ARN),
        new AddOnCall.AssociateRegionalWebAcl("acl", ARN),
        new AddOnCall.DisassociateRegionalWebAcl(ARN),
        new AddOnCall.CreateProtection("p", ARN),
        new AddOnCall.DeleteProtection("p-1"),
        new CertificateCall.RequestCertificate(
            CreatedCertificate.builder()
                .id(ResourceId.certificate("c"))
                .type(CertificateType.AMAZON_ISSUED)
                .domainName("a.org")
                .addSubjectAlternativeNames("a.org")
                .build()),
        new CertificateCall.AwaitValidationRecords(ARN, ResourceId.certificate("c")),
        new CertificateCall.ChangeResourceRecordSets(
            Token.of("Z1"),
            new TreeSet<>(List.of("a.org")),
            Token.of(List.of(new ValidationRecord("a.org", "_x.a.org.", "_y.acm.aws.")))),
        new CertificateCall.AwaitCertificateIssued(ARN),
        new CertificateCall.AddTagsToCertificate(ARN, PAIRS),
        new CertificateCall.RemoveTagsFromCertificate(ARN, KEYS),
        new CertificateCall.DeleteCertificate(ARN));
  }
}
