package io.albedo.planner.options;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Quotas;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The controller's settings that influence a plan. Names, defaults and meaning are those of the
 * flags of aws-load-balancer-controller v3.5.0.
 */
@Value.Immutable
@AlbedoStyle
public interface Options {

  /** {@code --cluster-name}: part of names, tags and hashes. */
  String clusterName();

  /** {@code --aws-vpc-id}; else the VPC of the account facts. */
  Optional<VpcId> vpc();

  /** The VPC of the cluster: the one of the flag, else that of the account. */
  default Optional<VpcId> vpcIn(CloudState cloud) {
    return vpc().or(() -> cloud.facts().map(AccountFacts::vpc));
  }

  /**
   * {@code --ingress-class}: value of the class annotation; empty also takes class-less Ingresses.
   */
  @Value.Default
  default String ingressClass() {
    return "alb";
  }

  /** {@code --watch-namespace}; absent for all. */
  Optional<String> watchNamespace();

  @Value.NaturalOrder
  SortedMap<String, String> defaultTags();

  @Value.NaturalOrder
  SortedSet<String> externalManagedTags();

  @Value.Default
  default TargetType defaultTargetType() {
    return TargetType.INSTANCE;
  }

  @Value.Default
  default Scheme defaultLoadBalancerScheme() {
    return Scheme.INTERNAL;
  }

  @Value.Default
  default String defaultSslPolicy() {
    return "ELBSecurityPolicy-2016-08";
  }

  @Value.NaturalOrder
  SortedSet<String> allowedCertificateAuthorityArns();

  Optional<String> defaultPcaArn();

  @Value.Default
  default boolean enableBackendSecurityGroup() {
    return true;
  }

  /** {@code --backend-security-group}: a fixed one, instead of the one made for the cluster. */
  Optional<String> backendSecurityGroup();

  @Value.Default
  default boolean enableManageBackendSecurityGroupRules() {
    return false;
  }

  @Value.Default
  default boolean disableRestrictedSecurityGroupRules() {
    return false;
  }

  @Value.Default
  default boolean tolerateNonExistentBackendService() {
    return true;
  }

  @Value.Default
  default boolean tolerateNonExistentBackendAction() {
    return true;
  }

  /** {@code --enable-wafv2}: whether web ACLs of WAFv2 are put before load balancers. */
  @Value.Default
  default boolean enableWafv2() {
    return true;
  }

  /** {@code --enable-waf}: whether web ACLs of WAF Classic are put before load balancers. */
  @Value.Default
  default boolean enableWaf() {
    return true;
  }

  /** {@code --enable-shield}: whether load balancers are protected by Shield Advanced. */
  @Value.Default
  default boolean enableShield() {
    return true;
  }

  /** {@code --enable-endpoint-slices}; if not, pods are found by Endpoints. */
  @Value.Default
  default boolean enableEndpointSlices() {
    return true;
  }

  /** {@code --max-targets-per-target-group}; 0 for no limit. */
  @Value.Default
  default int maxTargetsPerTargetGroup() {
    return 0;
  }

  /**
   * {@code --service-target-eni-security-group-tags}: what one of several security groups of an
   * interface must be tagged with, beside the tag of the cluster, to be the one with permissions.
   */
  @Value.NaturalOrder
  SortedMap<String, String> serviceTargetEniSecurityGroupTags();

  /** {@code --required-secrets-label}, as {@code key=value}. */
  Optional<String> requiredSecretsLabel();

  @Value.Default
  default Set<FeatureGate> featureGates() {
    return FeatureGate.defaults();
  }

  @Value.Default
  default Quotas quotas() {
    return Quotas.awsDefaults();
  }

  /**
   * Whether a rule that AWS would refuse for its size is an error of its Ingress. If not, it is
   * translated as it is written, as LBC does.
   */
  @Value.Default
  default boolean refuseTooLargeRules() {
    return true;
  }

  /**
   * {@code --target-health-timeout}: how long a target group that takes over requests is waited for
   * until one of its targets is healthy, in seconds; then requests go to it in any case. 0 for no
   * waiting, as in LBC.
   */
  @Value.Default
  default int targetHealthTimeoutSeconds() {
    return 300;
  }

  /**
   * {@code --approve-replacement}: load balancers that may be replaced, and by what; see {@link
   * ReplacementApproval}.
   */
  @Value.NaturalOrder
  SortedSet<String> approvedReplacements();

  /**
   * {@code --load-balancer-drain-time}: how long a load balancer that was replaced stays when the
   * address of the new one is published, in seconds. Clients find the new one when the old address
   * has left all caches of DNS. 0 for no waiting.
   */
  @Value.Default
  default int loadBalancerDrainSeconds() {
    return 600;
  }

  /**
   * {@code --unsafe-order}. By default such changes are made, with a warning: LBC makes them too,
   * withheld ones would pile up with every later change of the listener, and what is asked for may
   * be that something is no longer reachable.
   */
  @Value.Default
  default UnsafeOrder unsafeOrder() {
    return UnsafeOrder.PROCEED;
  }

  /**
   * Whether stacks that carry the cluster's tag but belong to no Ingress are removed. Only right
   * where the input is known to be the whole cluster.
   */
  @Value.Default
  default boolean removeOrphans() {
    return false;
  }

  /** How much of the cluster the input is known to be. */
  @Value.Default
  default Extent extent() {
    return Extent.AT_HAND;
  }

  /** {@code --policy}: which changes a plan may make. */
  @Value.Default
  default ChangePolicy changePolicy() {
    return ChangePolicy.SYNC;
  }

  default boolean isOn(FeatureGate gate) {
    return featureGates().contains(gate);
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Options}. */
  final class Builder extends ImmutableOptions.Builder {}
}
