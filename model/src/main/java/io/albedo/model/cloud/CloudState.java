package io.albedo.model.cloud;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.Sensitive;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What AWS has, at one moment, ours and others'. Lists keep the order in which AWS gave them, since
 * some rules of translation depend on it.
 */
@Value.Immutable
@AlbedoStyle
public interface CloudState {

  /** Empty if nobody has looked: then everything that only AWS knows is known after apply. */
  Optional<AccountFacts> facts();

  List<ObservedSecurityGroup> securityGroups();

  List<ObservedLoadBalancer> loadBalancers();

  List<ObservedListener> listeners();

  List<ObservedRule> rules();

  List<ObservedTargetGroup> targetGroups();

  /** What is there, too, but is not in the lists above, since nobody here can say what it is. */
  List<UnfamiliarResource> unfamiliar();

  /**
   * What is registered in a target group, healthy or not. A target group is missing if nobody has
   * looked, or if there is no such target group.
   */
  @Value.NaturalOrder
  SortedMap<Arn, List<ObservedTarget>> targets();

  /**
   * Target groups of which AWS is known to refuse {@code all} as the Availability Zone of addresses
   * outside of the VPC. Nothing reads that: whoever registers targets remembers the refusal.
   */
  @Value.NaturalOrder
  SortedSet<Arn> zoneRequiring();

  /** Instances that were looked up, by id. */
  @Value.NaturalOrder
  SortedMap<String, Instance> instances();

  /** Network interfaces that were looked up, by id; those of {@link #instances()} need not be. */
  @Value.NaturalOrder
  SortedMap<String, NetworkInterface> networkInterfaces();

  /**
   * The client secrets that rules and listeners are known to have been given last. AWS tells none
   * of them: whoever gives them remembers. An empty one was given, and nobody knows which.
   */
  @Value.NaturalOrder
  SortedMap<Arn, Sensitive> clientSecrets();

  /** Load balancer to web ACL. */
  @Value.NaturalOrder
  SortedMap<Arn, Arn> webAclAssociations();

  /** Load balancer to the id of its web ACL in WAF Classic. */
  @Value.NaturalOrder
  SortedMap<Arn, String> regionalWebAclAssociations();

  /** Load balancer to what protects it in Shield Advanced. */
  @Value.NaturalOrder
  SortedMap<Arn, ObservedProtection> shieldProtections();

  /**
   * The descriptions of permissions that have one. They are no part of a permission's identity, but
   * mark those on security groups of nodes and pods that are ours.
   */
  @Value.NaturalOrder
  SortedMap<SecurityGroupId, SortedMap<IpPermission, String>> permissionDescriptions();

  /** Nothing has been looked at. */
  static CloudState unseen() {
    return builder().build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CloudState}. */
  final class Builder extends ImmutableCloudState.Builder {}
}
