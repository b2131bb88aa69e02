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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the target groups of a network load balancer send connections, and where they should.
 *
 * @param ports of the application load balancer, by the id of the target group
 * @param loadBalancer the application load balancer, if it is there already
 * @param replaced load balancers of ours that go
 */
record TargetMatch(
    ObservedStack observed,
    Map<String, Integer> ports,
    Optional<Token<Arn>> loadBalancer,
    Set<Token<Arn>> replaced) {

  static TargetMatch of(
      AlbGraph wanted, ObservedStack observed, Pairing<LoadBalancer> loadBalancers) {
    Map<String, Integer> ports =
        wanted.all(TargetRegistration.class).stream()
            .collect(Collectors.toMap(r -> r.id().id(), TargetRegistration::port));
    return new TargetMatch(
        observed,
        ports,
        Optional.ofNullable(loadBalancers.kept().get(ResourceId.LOAD_BALANCER)).map(Present::arn),
        loadBalancers.surplus().stream().map(Present::arn).collect(Collectors.toSet()));
  }

  /**
   * Whether a target group leads to another port of the load balancer than the wanted one, or to
   * one that is replaced. It holds one load balancer at most, so that cannot be changed without a
   * gap: another target group must take its place.
   */
  boolean misdirects(TargetGroup wanted, Present<TargetGroup> present) {
    Integer port = ports.get(wanted.id().id());
    return port != null
        && observed.registrationsIn(present).stream()
            .map(Present::resource)
            .anyMatch(r -> replaced.contains(r.target()) || isOther(r, port));
  }

  private boolean isOther(TargetRegistration registration, int port) {
    return loadBalancer.filter(registration.target()::equals).isPresent()
        && registration.port() != port;
  }
}
