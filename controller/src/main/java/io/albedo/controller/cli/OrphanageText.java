package io.albedo.controller.cli;

import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.TargetGroup;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.render.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list for a person. */
final class OrphanageText {

  private OrphanageText() {}

  static String of(Orphanage orphans) {
    List<String> lines = new ArrayList<>();
    orphans.groups().forEach(group -> add(lines, group));
    if (!orphans.shared().isEmpty()) {
      lines.add("Shared by load balancers of the cluster");
      orphans
          .shared()
          .forEach(
              g -> lines.add("  security group %s %s".formatted(g.groupId(), g.spec().name())));
      lines.add("");
    }
    lines.add(sum(orphans));
    return lines.stream().map(line -> Printable.of(line) + "\n").collect(Collectors.joining());
  }

  private static String sum(Orphanage orphans) {
    int count = orphans.groups().size();
    String groups = count == 0 ? "No group" : count == 1 ? "1 group" : count + " groups";
    String remedy = count == 0 ? "." : "; albedo destroy --group ID removes what a group has.";
    return groups
        + " of cluster "
        + orphans.cluster()
        + (orphans.compared() ? " without an Ingress" : " in AWS")
        + remedy;
  }

  private static void add(List<String> lines, ObservedStack stack) {
    lines.add("Group " + stack.stack());
    for (Present<LoadBalancer> balancer : stack.loadBalancers()) {
      lines.add("  load balancer  " + balancer.handle());
      stack.listenersOf(balancer).forEach(listener -> lines.add(line(stack, listener)));
    }
    for (Present<TargetGroup> targets : stack.targetGroups()) {
      lines.add("  target group   " + targets.handle());
    }
    stack.securityGroups().forEach(g -> lines.add(securityGroup(g.handle(), g.resource().name())));
    stack.certificates().forEach(c -> lines.add("  certificate    " + c.handle()));
    lines.add("");
  }

  private static String securityGroup(String id, String name) {
    return "  security group " + id + " " + name;
  }

  private static String line(ObservedStack stack, Present<Listener> listener) {
    int rules = stack.rulesOf(listener).size();
    return "    %s:%d, %d rule%s"
        .formatted(
            listener.resource().protocol(),
            listener.resource().port(),
            rules,
            rules == 1 ? "" : "s");
  }
}
