package io.albedo.model.plan;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.ObjectName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One call to AWS or Kubernetes, with its input. What exists is named by ARN or id; what an earlier
 * operation of the plan creates is a {@link Token.Reference} to its resource.
 */
public sealed interface Call {

  /** The API and action, such as {@code elasticloadbalancing:CreateRule}. */
  String api();

  /** A call that brings a resource into being, or finds it, and thereby binds references to it. */
  sealed interface Creation extends Call {
    ResourceId creates();
  }

  /** About certificates. */
  sealed interface OfCertificate extends Call permits CertificateCall {}

  /** Of certificates, and of the records that validate them. */
  sealed interface CertificateCreation extends Creation
      permits CertificateCall.RequestCertificate, CertificateCall.AwaitValidationRecords {}

  /** About the health of targets. */
  sealed interface OfHealth extends Call permits HealthCall {}

  /** About where clients find a load balancer. */
  sealed interface OfAddress extends Call permits AddressCall {}

  /** About the targets of a binding. */
  sealed interface OfTarget extends Call permits TargetCall {}

  /** About what stands before a load balancer. */
  sealed interface OfAddOn extends Call permits AddOnCall {}

  /** {@code vpc} as known; {@code tags} of the group are all that it shall have. */
  record CreateSecurityGroup(SecurityGroup group, Token<VpcId> vpc) implements Creation {
    @Override
    public String api() {
      return "ec2:CreateSecurityGroup";
    }

    @Override
    public ResourceId creates() {
      return group.id();
    }
  }

  /**
   * Admits traffic.
   *
   * @param description what AWS keeps with each of the permissions
   */
  record AuthorizeSecurityGroupIngress(
      Token<SecurityGroupId> group,
      SortedSet<IpPermission> permissions,
      Optional<String> description)
      implements Call {
    public AuthorizeSecurityGroupIngress {
      permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
    }

    public AuthorizeSecurityGroupIngress(
        Token<SecurityGroupId> group, SortedSet<IpPermission> permissions) {
      this(group, permissions, Optional.empty());
    }

    @Override
    public String api() {
      return "ec2:AuthorizeSecurityGroupIngress";
    }
  }

  record RevokeSecurityGroupIngress(
      Token<SecurityGroupId> group, SortedSet<IpPermission> permissions) implements Call {
    public RevokeSecurityGroupIngress {
      permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
    }

    @Override
    public String api() {
      return "ec2:RevokeSecurityGroupIngress";
    }
  }

  record DeleteSecurityGroup(Token<SecurityGroupId> group) implements Call {
    @Override
    public String api() {
      return "ec2:DeleteSecurityGroup";
    }
  }

  record CreateTags(Token<SecurityGroupId> group, SortedMap<String, String> tags) implements Call {
    public CreateTags {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public String api() {
      return "ec2:CreateTags";
    }
  }

  record DeleteTags(Token<SecurityGroupId> group, SortedSet<String> keys) implements Call {
    public DeleteTags {
      keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    @Override
    public String api() {
      return "ec2:DeleteTags";
    }
  }

  /** Attributes never travel in a create call: {@link ModifyTargetGroupAttributes} follows. */
  record CreateTargetGroup(TargetGroup targetGroup, Token<VpcId> vpc) implements Creation {
    @Override
    public String api() {
      return "elasticloadbalancing:CreateTargetGroup";
    }

    @Override
    public ResourceId creates() {
      return targetGroup.id();
    }
  }

  record ModifyTargetGroup(Token<Arn> targetGroup, HealthCheck healthCheck, boolean grpc)
      implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:ModifyTargetGroup";
    }
  }

  record ModifyTargetGroupAttributes(Token<Arn> targetGroup, SortedMap<String, String> attributes)
      implements Call {
    public ModifyTargetGroupAttributes {
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    @Override
    public String api() {
      return "elasticloadbalancing:ModifyTargetGroupAttributes";
    }
  }

  record DeleteTargetGroup(Token<Arn> targetGroup) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:DeleteTargetGroup";
    }
  }

  /** Attributes never travel in a create call: {@link ModifyLoadBalancerAttributes} follows. */
  record CreateLoadBalancer(LoadBalancer loadBalancer) implements Creation {
    @Override
    public String api() {
      return "elasticloadbalancing:CreateLoadBalancer";
    }

    @Override
    public ResourceId creates() {
      return loadBalancer.id();
    }
  }

  record ModifyLoadBalancerAttributes(Token<Arn> loadBalancer, SortedMap<String, String> attributes)
      implements Call {
    public ModifyLoadBalancerAttributes {
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    @Override
    public String api() {
      return "elasticloadbalancing:ModifyLoadBalancerAttributes";
    }
  }

  record SetSecurityGroups(Token<Arn> loadBalancer, List<Token<SecurityGroupId>> securityGroups)
      implements Call {
    public SetSecurityGroups {
      securityGroups = List.copyOf(securityGroups);
    }

    @Override
    public String api() {
      return "elasticloadbalancing:SetSecurityGroups";
    }
  }

  record SetSubnets(Token<Arn> loadBalancer, Token<List<SubnetMapping>> subnets) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:SetSubnets";
    }
  }

  record SetIpAddressType(Token<Arn> loadBalancer, IpAddressType ipAddressType) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:SetIpAddressType";
    }
  }

  /** Reserves capacity units; 0 gives the reservation back. */
  record ModifyCapacityReservation(Token<Arn> loadBalancer, int capacityUnits) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:ModifyCapacityReservation";
    }
  }

  /** Takes addresses from an IPAM pool, or from none any more. */
  record ModifyIpPools(Token<Arn> loadBalancer, Optional<String> ipv4IpamPool) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:ModifyIpPools";
    }
  }

  record DeleteLoadBalancer(Token<Arn> loadBalancer) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:DeleteLoadBalancer";
    }
  }

  /** Carries the default certificate only: {@link AddListenerCertificates} follows. */
  record CreateListener(Listener listener) implements Creation {
    @Override
    public String api() {
      return "elasticloadbalancing:CreateListener";
    }

    @Override
    public ResourceId creates() {
      return listener.id();
    }
  }

  /** Sends all settings of the listener, but neither tags nor attributes. */
  record ModifyListener(Token<Arn> arn, Listener listener) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:ModifyListener";
    }
  }

  record ModifyListenerAttributes(Token<Arn> listener, SortedMap<String, String> attributes)
      implements Call {
    public ModifyListenerAttributes {
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    @Override
    public String api() {
      return "elasticloadbalancing:ModifyListenerAttributes";
    }
  }

  record AddListenerCertificates(Token<Arn> listener, Token<Arn> certificate) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:AddListenerCertificates";
    }
  }

  record RemoveListenerCertificates(Token<Arn> listener, Token<Arn> certificate) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:RemoveListenerCertificates";
    }
  }

  record DeleteListener(Token<Arn> listener) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:DeleteListener";
    }
  }

  /**
   * A new rule, at first possibly out of every request's way.
   *
   * @param rule its priority is the one to create it with, which may be a parked one; its id is the
   *     one it will have in the end
   */
  record CreateRule(ListenerRule rule) implements Creation {
    @Override
    public String api() {
      return "elasticloadbalancing:CreateRule";
    }

    @Override
    public ResourceId creates() {
      return rule.id();
    }
  }

  /** Conditions, actions and transforms in one. No transforms means that there shall be none. */
  record ModifyRule(
      Token<Arn> rule, List<Condition> conditions, List<Action> actions, List<Transform> transforms)
      implements Call {
    public ModifyRule {
      conditions = List.copyOf(conditions);
      actions = List.copyOf(actions);
      transforms = List.copyOf(transforms);
    }

    @Override
    public String api() {
      return "elasticloadbalancing:ModifyRule";
    }
  }

  /** All pairs are applied together. */
  record SetRulePriorities(List<Placement> placements) implements Call {
    public SetRulePriorities {
      placements = List.copyOf(placements);
    }

    @Override
    public String api() {
      return "elasticloadbalancing:SetRulePriorities";
    }

    /** A rule and its new priority, 1 to 50000. */
    public record Placement(Token<Arn> rule, int priority) {}
  }

  record DeleteRule(Token<Arn> rule) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:DeleteRule";
    }
  }

  record AddTags(Token<Arn> resource, SortedMap<String, String> tags) implements Call {
    public AddTags {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public String api() {
      return "elasticloadbalancing:AddTags";
    }
  }

  record RemoveTags(Token<Arn> resource, SortedSet<String> keys) implements Call {
    public RemoveTags {
      keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    @Override
    public String api() {
      return "elasticloadbalancing:RemoveTags";
    }
  }

  record CreateBinding(TargetGroupBinding binding) implements Creation {
    @Override
    public String api() {
      return "kubernetes:Create";
    }

    @Override
    public ResourceId creates() {
      return binding.id();
    }
  }

  /** Sets spec and labels of an existing binding; {@code name} is the one it has. */
  record PatchBinding(ObjectName name, TargetGroupBinding binding) implements Call {
    @Override
    public String api() {
      return "kubernetes:Patch";
    }
  }

  record DeleteBinding(ObjectName name) implements Call {
    @Override
    public String api() {
      return "kubernetes:Delete";
    }
  }

  /** An explicit wait until a binding is gone, so that its targets are deregistered. */
  record AwaitBindingGone(ObjectName name) implements Call {
    @Override
    public String api() {
      return "wait:BindingGone";
    }
  }

  /** Puts a load balancer behind a target group. */
  record RegisterTargets(TargetRegistration registration) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:RegisterTargets";
    }
  }

  record DeregisterTargets(TargetRegistration registration) implements Call {
    @Override
    public String api() {
      return "elasticloadbalancing:DeregisterTargets";
    }
  }

  /** An explicit wait: a load balancer can be no target before it is active. */
  record AwaitLoadBalancerActive(Token<Arn> loadBalancer) implements Call {
    @Override
    public String api() {
      return "wait:LoadBalancerActive";
    }
  }

  /** The resource that a call creates, if it does. */
  default Optional<ResourceId> created() {
    return this instanceof Creation creation ? Optional.of(creation.creates()) : Optional.empty();
  }
}
