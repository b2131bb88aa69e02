package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Availability Zone goes with an address: none for one of the VPC, {@code all} for others, or
 * the zone of the pod's node if AWS is known to refuse {@code all} for the target group.
 *
 * <p>Source: RegisterTargets in the Elastic Load Balancing API reference, type TargetDescription.
 */
public final class ZoneChoice {

  private static final String ALL = "all";
  private static final String ZONE_LABEL = "topology.kubernetes.io/zone";

  private final ClusterState cluster;
  private final Optional<List<Cidr>> blocks;
  private final boolean otherAccount;
  private final boolean zoneRequired;

  private ZoneChoice(
      ClusterState cluster, CloudState cloud, Optional<List<Cidr>> blocks, BindingState state) {
    this.cluster = cluster;
    this.blocks = blocks;
    this.otherAccount = state.role().isPresent();
    this.zoneRequired = !otherAccount && isZoneRequired(cloud, state);
  }

  /** Whether AWS refused targets because it wants a zone for each address outside of the VPC. */
  public static boolean asksForZones(CloudFailure failure) {
    return failure.code().equals("ValidationError")
        && failure.message().toLowerCase(Locale.ROOT).contains("availability zone");
  }

  static ZoneChoice of(
      ClusterState cluster, CloudState cloud, Options options, BindingState state) {
    return new ZoneChoice(
        cluster, cloud, vpc(cloud, options, state).flatMap(id -> blocks(cloud, id)), state);
  }

  private static Optional<VpcId> vpc(CloudState cloud, Options options, BindingState state) {
    return state
        .binding()
        .vpcId()
        .filter(id -> !id.isEmpty())
        .map(VpcId::new)
        .or(() -> options.vpcIn(cloud));
  }

  private static Optional<List<Cidr>> blocks(CloudState cloud, VpcId vpc) {
    return cloud.facts().stream()
        .flatMap(facts -> facts.vpcs().stream())
        .filter(found -> found.id().equals(vpc))
        .findFirst()
        .map(
            found ->
                Stream.concat(found.cidrBlocks().stream(), found.ipv6CidrBlocks().stream())
                    .map(Cidr::parse)
                    .map(Parsed::toOptional)
                    .flatMap(Optional::stream)
                    .toList());
  }

  /** Zones of targets that are there tell what AWS asked for before. */
  private boolean isZoneRequired(CloudState cloud, BindingState state) {
    Optional<Arn> group = state.targetGroup();
    return group.filter(cloud.zoneRequiring()::contains).isPresent()
        || state.present().orElse(List.of()).stream().anyMatch(this::hasZoneOfItsOwn);
  }

  /** AWS knows the zones of addresses in the VPC by itself. */
  private boolean hasZoneOfItsOwn(ObservedTarget target) {
    return target.availabilityZone().filter(zone -> !zone.equals(ALL)).isPresent()
        && blocks.isPresent()
        && !isInside(target.id());
  }

  private boolean isInside(String address) {
    return blocks.orElse(List.of()).stream().anyMatch(block -> block.contains(address));
  }

  /** Whether it can be told which addresses are in the VPC. */
  boolean isKnown() {
    return blocks.isPresent() || otherAccount;
  }

  Optional<String> of(String address, Pod pod) {
    return isInside(address)
        ? Optional.empty()
        : Optional.of(zoneRequired ? zoneOf(pod).orElse(ALL) : ALL);
  }

  private Optional<String> zoneOf(Pod pod) {
    return pod.nodeName()
        .map(cluster.nodes()::get)
        .map(node -> node.labels().get(ZONE_LABEL))
        .filter(zone -> !zone.isEmpty());
  }
}
