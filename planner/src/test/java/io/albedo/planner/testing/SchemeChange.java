package io.albedo.planner.testing;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.planner.options.ReplacementApproval;
import io.albedo.planner.simulate.World;
import io.albedo.planner.translate.GroupTranslation;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sketch asks for, but open to the internet, which takes another load balancer.
 *
 * @param old the load balancer that goes
 */
public record SchemeChange(GroupTranslation wanted, Arn old) {

  private static final String NAME = "public-edge";

  public static SchemeChange of(GroupId group, Sketch sketch, World before) {
    return new SchemeChange(
        opened(SketchGraph.translation(group, sketch)),
        before.cloud().loadBalancers().stream()
            .filter(l -> l.spec().scheme() == Scheme.INTERNAL)
            .filter(l -> l.arn().value().contains("/app/"))
            .map(ObservedLoadBalancer::arn)
            .findFirst()
            .orElseThrow());
  }

  private static GroupTranslation opened(GroupTranslation wanted) {
    SortedMap<ResourceId, Resource> resources = new TreeMap<>(wanted.graph().resources());
    resources.put(ResourceId.LOAD_BALANCER, opened(wanted.graph().loadBalancer().orElseThrow()));
    return GroupTranslation.builder()
        .from(wanted)
        .graph(new AlbGraph(wanted.graph().stack(), resources))
        .build();
  }

  private static LoadBalancer opened(LoadBalancer balancer) {
    return LoadBalancer.builder().from(balancer).name(NAME).scheme(Scheme.INTERNET_FACING).build();
  }

  /** The same, with the approval of a member. */
  public GroupTranslation approved() {
    LoadBalancer balancer = wanted.graph().loadBalancer().orElseThrow();
    return GroupTranslation.builder()
        .from(wanted)
        .addApprovedReplacements(ReplacementApproval.of(old, balancer).text())
        .build();
  }

  /** What has taken the place of the old one. */
  public Arn replacement(World world) {
    return world.cloud().loadBalancers().stream()
        .filter(l -> l.spec().name().equals(NAME))
        .map(ObservedLoadBalancer::arn)
        .findFirst()
        .orElseThrow();
  }
}
