package io.albedo.aws.read;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Lists all load balancers and target groups, and asks for the tags of those in the VPC. */
record ListedInventory(ReadContext context) {

  /** Source: PageSize of DescribeLoadBalancers and DescribeTargetGroups in the API reference. */
  private static final int MOST_ON_A_PAGE = 400;

  /**
   * For all groups together.
   *
   * @param names target groups that are wanted by name, wherever they are
   */
  Inventory read(Set<String> names) {
    var lists = new LoadBalancingLists(context);
    var balancers = new AtomicReference<List<LoadBalancer>>(List.of());
    var groups = new AtomicReference<List<TargetGroup>>(List.of());
    context
        .calls()
        .together(
            () ->
                balancers.set(
                    lists.loadBalancers("all load balancers", all -> all.pageSize(MOST_ON_A_PAGE))),
            () ->
                groups.set(
                    lists.targetGroups("all target groups", all -> all.pageSize(MOST_ON_A_PAGE))));
    return tagged(
        balancers.get().stream().filter(lists::isInVpc).toList(),
        groups.get().stream()
            .filter(g -> lists.isInVpc(g) || names.contains(g.targetGroupName()))
            .toList());
  }

  private Inventory tagged(List<LoadBalancer> balancers, List<TargetGroup> groups) {
    List<String> arns =
        Stream.concat(
                balancers.stream().map(LoadBalancer::loadBalancerArn),
                groups.stream().map(TargetGroup::targetGroupArn))
            .toList();
    return new Inventory(balancers, groups, new TagReader(context).read(arns));
  }
}
