package io.albedo.planner.diff;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the target groups of a network load balancer send connections, and where they should.
 *
 * @param ports of the application load balancer, by the id of the target group
 * @param loadBalancer the application load balancer, if it is there already
 */
record TargetMatch(
    ObservedStack observed, Map<String, Integer> ports, Optional<Token<Arn>> loadBalancer) {

  static TargetMatch of(
      AlbGraph wanted, ObservedStack observed, Pairing<LoadBalancer> loadBalancers) {
    Map<String, Integer> ports =
        wanted.all(TargetRegistration.class).stream()
            .collect(Collectors.toMap(r -> r.id().id(), TargetRegistration::port));
    return new TargetMatch(
        observed,
        ports,
        Optional.ofNullable(loadBalancers.kept().get(ResourceId.LOAD_BALANCER)).map(Present::arn));
  }

  /**
   * Whether a target group leads to another port of the load balancer than the wanted one. It holds
   * one load balancer at most, so the port cannot be changed without a gap: another target group
   * must take its place.
   */
  boolean misdirects(TargetGroup wanted, Present<TargetGroup> present) {
    Integer port = ports.get(wanted.id().id());
    return port != null
        && observed.registrationsIn(present).stream()
            .map(Present::resource)
            .filter(r -> loadBalancer.filter(r.target()::equals).isPresent())
            .anyMatch(r -> r.port() != port);
  }
}
