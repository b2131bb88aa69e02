package io.albedo.aws.read;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.client.InstanceMetadata;
import io.albedo.aws.client.LocationUnknownException;
import io.albedo.model.alb.VpcId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Finds out the VPC: from the flag, else by tags if some are given, else from the instance it runs
 * on, else from an instance that is a node of the cluster.
 */
public final class VpcResolver {

  private final AwsClients clients;
  private final InstanceMetadata metadata;
  private final CloudCalls calls = new CloudCalls(1);

  public VpcResolver(AwsClients clients, InstanceMetadata metadata) {
    this.clients = clients;
    this.metadata = metadata;
  }

  /**
   * The VPC.
   *
   * @param tags all of which the VPC has
   * @param node the id of an instance, if one is known
   * @throws LocationUnknownException if nothing tells, or the tags do not tell exactly one
   */
  public VpcId vpc(Optional<VpcId> flag, SortedMap<String, String> tags, Optional<String> node) {
    return flag.or(() -> byTags(tags))
        .or(() -> metadata.vpc().map(VpcId::new))
        .or(() -> node.flatMap(this::ofInstance))
        .orElseThrow(
            () ->
                new LocationUnknownException(
                    "no VPC: give --aws-vpc-id or --aws-vpc-tags; this is no EC2 instance, or its"
                        + " metadata cannot be reached from here"));
  }

  private Optional<VpcId> byTags(SortedMap<String, String> tags) {
    return tags.isEmpty() ? Optional.empty() : Optional.of(only(tags, tagged(tags)));
  }

  private List<Vpc> tagged(SortedMap<String, String> tags) {
    List<Filter> filters =
        tags.entrySet().stream()
            .map(t -> Filter.builder().name("tag:" + t.getKey()).values(t.getValue()).build())
            .toList();
    return calls.call(
        "ec2:DescribeVpcs",
        "VPCs tagged " + tags,
        () ->
            clients.ec2().describeVpcsPaginator(request -> request.filters(filters)).stream()
                .flatMap(page -> page.vpcs().stream())
                .toList());
  }

  private static VpcId only(Map<String, String> tags, List<Vpc> found) {
    if (found.size() != 1) {
      throw new LocationUnknownException(
          "--aws-vpc-tags %s must fit one VPC, but fits %s"
              .formatted(
                  tags,
                  found.isEmpty() ? "none" : found.stream().map(Vpc::vpcId).sorted().toList()));
    }
    return new VpcId(found.getFirst().vpcId());
  }

  private Optional<VpcId> ofInstance(String id) {
    return calls
        .call(
            "ec2:DescribeInstances",
            id,
            () -> clients.ec2().describeInstances(request -> request.instanceIds(id)))
        .reservations()
        .stream()
        .flatMap(reservation -> reservation.instances().stream())
        .map(Instance::vpcId)
        .findFirst()
        .map(VpcId::new);
  }
}
