package io.albedo.controller.local.http;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.route.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** One listener of the local account as it was applied: all that a request needs. */
@Value.Immutable
@AlbedoStyle
interface ServedListener {

  Arn arn();

  LoadBalancer loadBalancer();

  Listener spec();

  /**
   * Where clients come in: the listener itself, unless they come through a network load balancer in
   * front of it.
   */
  @Value.Default
  default Entrance entrance() {
    return new Entrance(loadBalancer().name(), spec().port());
  }

  /** A port of a load balancer, by its name. */
  record Entrance(String loadBalancer, int port) {}

  /** In any order. */
  List<ListenerRule> rules();

  /** Made for the first request, since most of the many states on the way never see one. */
  @Value.Lazy
  default Router router() {
    return new Router(spec(), rules());
  }

  /** All of the account, looked up when the first request comes. */
  Supplier<SortedMap<Arn, ServedTargetGroup>> targetGroups();

  default Optional<ServedTargetGroup> targetGroup(Arn group) {
    return Optional.ofNullable(targetGroups().get().get(group));
  }

  /** The Ingress from which a rule comes, by the rule's identity. */
  Map<ResourceId, ObjectName> origins();

  /** The listener in words, such as {@code HTTP 80 of k8s-shop-web-0123456789}. */
  default String title() {
    return spec().protocol().text() + " " + entrance().port() + " of " + entrance().loadBalancer();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ServedListener}. */
  final class Builder extends ImmutableServedListener.Builder {}
}
