package io.albedo.planner.iam;

import static io.albedo.planner.iam.Permission.read;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must be allowed to carry an operation out: its own action, and those for which AWS asks as
 * well. Sources: "Elastic Load Balancing API permissions" in the Elastic Load Balancing user guide,
 * and the Service Authorization Reference.
 */
final class CallPermissions {

  private static final String ELB = "elasticloadbalancing:";

  /** Which actions AWS looks for besides, when one is called. */
  private static final Map<String, List<String>> READS_OF_CALLS =
      Map.ofEntries(
          Map.entry(
              ELB + "CreateLoadBalancer",
              List.of(
                  "ec2:DescribeAccountAttributes",
                  "ec2:DescribeAddresses",
                  "ec2:DescribeInternetGateways",
                  "ec2:DescribeSecurityGroups",
                  "ec2:DescribeSubnets",
                  "ec2:DescribeVpcs")),
          Map.entry(
              ELB + "CreateTargetGroup",
              List.of("ec2:DescribeInternetGateways", "ec2:DescribeVpcs")),
          Map.entry(
              ELB + "RegisterTargets",
              List.of(
                  "ec2:DescribeInstances",
                  "ec2:DescribeInternetGateways",
                  "ec2:DescribeSubnets",
                  "ec2:DescribeVpcs")),
          Map.entry(ELB + "SetIpAddressType", List.of("ec2:DescribeSubnets")),
          Map.entry(ELB + "SetSubnets", List.of("ec2:DescribeSubnets")),
          Map.entry("wait:LoadBalancerActive", List.of(ELB + "DescribeLoadBalancers")),
          Map.entry("wait:TargetsHealthy", List.of(ELB + "DescribeTargetHealth")),
          Map.entry("wait:CertificateIssued", List.of("acm:DescribeCertificate")),
          Map.entry("wait:CertificateValidationRecords", List.of("acm:DescribeCertificate")));

  private CallPermissions() {}

  static Stream<Permission> of(Operation operation) {
    String api = operation.call().api();
    return Stream.of(
            own(operation),
            READS_OF_CALLS.getOrDefault(api, List.of()).stream().map(Permission::read),
            tagging(api),
            others(operation.call()),
            role(operation.call()))
        .flatMap(permissions -> permissions);
  }

  private static Stream<Permission> own(Operation operation) {
    String api = operation.call().api();
    boolean isCall = !api.startsWith("kubernetes:") && !api.startsWith("wait:");
    return isCall ? Stream.of(new Permission(api, scope(operation))) : Stream.empty();
  }

  /** Resources are given their tags when they are made, for which AWS asks separately. */
  private static Stream<Permission> tagging(String api) {
    return switch (api) {
      case ELB + "CreateLoadBalancer",
          ELB + "CreateTargetGroup",
          ELB + "CreateListener",
          ELB + "CreateRule" ->
          Stream.of(new Permission(ELB + "AddTags", Scope.TAG_WHAT_IS_CREATED));
      case "ec2:CreateSecurityGroup" ->
          Stream.of(new Permission("ec2:CreateTags", Scope.TAG_SECURITY_GROUP_CREATED));
      case "acm:RequestCertificate" ->
          Stream.of(new Permission("acm:AddTagsToCertificate", Scope.REQUEST_CERTIFICATE));
      default -> Stream.empty();
    };
  }

  private static Stream<Permission> others(Call call) {
    return switch (call.api()) {
      case ELB + "CreateLoadBalancer" ->
          Stream.of(new Permission("iam:CreateServiceLinkedRole", Scope.SERVICE_LINKED_ROLE));
      case "wafv2:AssociateWebACL",
          "wafv2:DisassociateWebACL",
          "waf-regional:AssociateWebACL",
          "waf-regional:DisassociateWebACL" ->
          Stream.of(new Permission(ELB + "SetWebAcl", Scope.CHANGE));
      case "shield:CreateProtection" -> Stream.of(read(ELB + "DescribeLoadBalancers"));
      default ->
          logsIn(call) ? Stream.of(read("cognito-idp:DescribeUserPoolClient")) : Stream.empty();
    };
  }

  private static Stream<Permission> role(Call call) {
    Optional<AssumedRole> role =
        switch (call) {
          case TargetCall.Register c -> c.role();
          case TargetCall.Deregister c -> c.role();
          default -> Optional.empty();
        };
    return role.map(r -> new Permission("sts:AssumeRole", Scope.ASSUME_ROLE)).stream();
  }

  /** Elastic Load Balancing looks at the user pool on behalf of whoever names it. */
  private static boolean logsIn(Call call) {
    List<Action> actions =
        switch (call) {
          case Call.CreateRule c -> c.rule().actions();
          case Call.ModifyRule c -> c.actions();
          case Call.CreateListener c -> c.listener().defaultActions();
          case Call.ModifyListener c -> c.listener().defaultActions();
          default -> List.of();
        };
    return actions.stream().anyMatch(Action.AuthenticateCognito.class::isInstance);
  }

  private static Scope scope(Operation operation) {
    String api = operation.call().api();
    if (operation.call() instanceof TargetCall) {
      return Scope.TARGETS;
    }
    if (isOfNodes(operation)) {
      return Scope.NODE_SECURITY_GROUP;
    }
    return switch (api) {
      case ELB + "CreateLoadBalancer", ELB + "CreateTargetGroup" -> Scope.CREATE;
      case ELB + "CreateListener" -> Scope.CHANGE;
      case ELB + "AddTags", ELB + "RemoveTags" -> ofTagged(operation.resource().type());
      case "ec2:CreateSecurityGroup" -> Scope.CREATE_SECURITY_GROUP;
      case "acm:RequestCertificate" -> Scope.REQUEST_CERTIFICATE;
      case "route53:ChangeResourceRecordSets" -> Scope.RECORDS;
      default -> ofService(api);
    };
  }

  /** Groups of nodes and pods go by their ids, since they are in no stack. */
  private static boolean isOfNodes(Operation operation) {
    return operation.resource().type() == ResourceType.SECURITY_GROUP
        && operation.resource().id().startsWith("sg-");
  }

  private static Scope ofService(String api) {
    return switch (api.substring(0, api.indexOf(':'))) {
      case "ec2" -> Scope.SECURITY_GROUP;
      case "acm" -> Scope.CERTIFICATE;
      case "wafv2" -> Scope.WEB_ACL;
      case "waf-regional" -> Scope.REGIONAL_WEB_ACL;
      case "shield" -> Scope.PROTECTION;
      default -> api.contains("Listener") || api.contains("Rule") ? Scope.LISTENERS : Scope.CHANGE;
    };
  }

  private static Scope ofTagged(ResourceType type) {
    return type == ResourceType.LISTENER || type == ResourceType.LISTENER_RULE
        ? Scope.LISTENERS
        : Scope.CHANGE;
  }
}
