package io.albedo.controller.cli;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;

/** The list for programs; names are those of the AWS APIs. */
final class OrphanageJson {

  private OrphanageJson() {}

  static Json of(Orphanage orphans) {
    return object()
        .put("formatVersion", "1")
        .put("cluster", orphans.cluster())
        .put("compared", orphans.compared())
        .put("groups", all(orphans.groups(), OrphanageJson::group))
        .put(
            "sharedSecurityGroups",
            all(orphans.shared(), g -> securityGroup(g.groupId().value(), g.spec().name())))
        .build();
  }

  private static Json group(ObservedStack stack) {
    return object()
        .put("group", stack.stack().value())
        .put("loadBalancers", all(stack.loadBalancers(), b -> balancer(stack, b)))
        .put(
            "targetGroups",
            all(stack.targetGroups(), t -> object().put("TargetGroupArn", t.handle()).build()))
        .put(
            "securityGroups",
            all(stack.securityGroups(), g -> securityGroup(g.handle(), g.resource().name())))
        .put(
            "certificates",
            all(stack.certificates(), c -> object().put("CertificateArn", c.handle()).build()))
        .build();
  }

  private static Json balancer(ObservedStack stack, Present<LoadBalancer> balancer) {
    return object()
        .put("LoadBalancerArn", balancer.handle())
        .put("LoadBalancerName", balancer.resource().name())
        .put(
            "listeners",
            all(
                stack.listenersOf(balancer),
                l ->
                    object()
                        .put("ListenerArn", l.handle())
                        .put("Port", l.resource().port())
                        .put("rules", stack.rulesOf(l).size())
                        .build()))
        .build();
  }

  private static Json securityGroup(String id, String name) {
    return object().put("GroupId", id).put("GroupName", name).build();
  }

  private static <T> Json all(Collection<T> items, Function<T, Json> json) {
    return new Json.Arr(items.stream().map(json).toList());
  }

  private static JsonObjectBuilder object() {
    return Json.object();
  }
}
