package io.albedo.planner.render;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One group: its load balancer, its operations, its routes, and what is left out. */
final class GroupText {

  private static final String INDENT = "  ";
  private static final int LABEL = 12;

  private final TextStyle style;
  private final GroupPlan group;
  private final List<String> lines = new ArrayList<>();

  private GroupText(TextStyle style, GroupPlan group) {
    this.style = style;
    this.group = group;
  }

  static List<String> of(TextStyle style, GroupPlan group) {
    return new GroupText(style, group).lines();
  }

  private List<String> lines() {
    if (group.status() == PlanStatus.NO_CHANGE) {
      lines.add(style.paint(Ink.STRONG, headline()) + whose() + ": no changes");
      return lines;
    }
    lines.add(style.paint(Ink.STRONG, headline()));
    facts();
    leftOut();
    operations();
    withheldByPolicy();
    routes();
    return lines;
  }

  private String whose() {
    return group.members().isEmpty() ? "" : " (" + Printable.of(names(group.members())) + ")";
  }

  private String headline() {
    return loadBalancer()
        .map(lb -> "Load balancer " + Printable.of(lb.name()))
        .orElseGet(this::headlineWithoutLoadBalancer);
  }

  private String headlineWithoutLoadBalancer() {
    if (isAboutTargets()) {
      return Printable.of(group.group());
    }
    return group.desired().find(ResourceId.BACKEND_SECURITY_GROUP).isPresent()
        ? "Shared by all load balancers"
        : "Load balancer of group " + Printable.of(group.group());
  }

  /** What is about targets bears the name of what it is about; a group's name has no spaces. */
  private boolean isAboutTargets() {
    return group.group().indexOf(' ') >= 0;
  }

  private Optional<LoadBalancer> loadBalancer() {
    return group.desired().loadBalancer();
  }

  private void facts() {
    loadBalancer()
        .ifPresent(
            lb -> {
              fact("kind", kind(lb));
              fact("vpc", vpc());
              fact("subnets", OperationDetail.subnets(lb.subnets()));
              fact("security", securityGroups(lb));
              fact("protection", AddOnWords.of(group.desired()));
            });
    frontend();
    if (isNamed()) {
      fact("group", group.group());
    }
    fact(group.members().size() == 1 ? "Ingress" : "Ingresses", names(group.members()));
    fact("leaving", names(group.inactiveMembers()));
  }

  private void frontend() {
    FrontendFacts facts = new FrontendFacts(group.desired());
    fact("in front", facts.kind());
    fact("  subnets", facts.subnets());
    fact("  security", facts.securityGroups());
  }

  private String kind(LoadBalancer lb) {
    List<String> listeners = group.desired().listeners().stream().map(RouteLines::name).toList();
    return lb.scheme().text()
        + ", "
        + lb.ipAddressType().text()
        + ", "
        + String.join(" and ", listeners);
  }

  private String vpc() {
    return group.desired().all(TargetGroupBinding.class).stream()
        .findFirst()
        .map(binding -> Names.of(binding.vpc()))
        .orElse("");
  }

  private String securityGroups(LoadBalancer lb) {
    Names names = new Names(group.desired());
    return lb.securityGroups().stream().map(names::securityGroup).collect(Collectors.joining(", "));
  }

  /** Neither the group of one Ingress nor what is outside of groups. */
  private boolean isNamed() {
    return group.group().matches("[a-z0-9.-]+");
  }

  private static String names(List<ObjectName> names) {
    return names.stream().map(ObjectName::text).collect(Collectors.joining(", "));
  }

  private void leftOut() {
    if (group.status() == PlanStatus.BLOCKED) {
      fact(Ink.ERROR, "blocked", "nothing is done for this group; see the findings below");
    }
    if (!group.standIns().isEmpty()) {
      fact(
          Ink.ERROR,
          "as before",
          names(group.standIns()) + ", in its last good form; see the findings below");
    }
    if (!group.quarantined().isEmpty()) {
      fact(Ink.ERROR, "left out", names(group.quarantined()) + "; see the findings below");
    }
    group.withheld().stream()
        .filter(w -> w.operation().isEmpty())
        .forEach(w -> fact(Ink.WARNING, "withheld", text(w)));
  }

  private static String text(Withheld withheld) {
    return withheld.change() + ": " + withheld.reason();
  }

  private void operations() {
    if (!group.operations().isEmpty()) {
      lines.add("");
      lines.addAll(OperationLines.of(style, group.operations()));
    }
  }

  /** What a policy withholds, by its reasons, each with the operations that it is about. */
  private void withheldByPolicy() {
    Map<String, List<Operation>> byReason = new LinkedHashMap<>();
    group
        .withheld()
        .forEach(
            w ->
                w.operation()
                    .ifPresent(
                        o -> byReason.computeIfAbsent(w.reason(), r -> new ArrayList<>()).add(o)));
    byReason.forEach(
        (reason, operations) -> {
          lines.add("");
          LineWrapper.wrap("Withheld: " + reason, style.width() - INDENT.length())
              .forEach(line -> lines.add(INDENT + style.paint(Ink.WARNING, line)));
          lines.addAll(OperationLines.of(style, operations));
        });
    if (!byReason.isEmpty() && group.desired().loadBalancer().isPresent()) {
      lines.add("");
      lines.add(INDENT + style.paint(Ink.WARNING, "What is withheld is in the routes below."));
    }
  }

  /** What a blocked group asks for is not what will be. */
  private void routes() {
    if (group.status() != PlanStatus.BLOCKED) {
      lines.addAll(new RouteLines(style, group).lines());
    }
  }

  private void fact(String label, String text) {
    fact(Ink.FAINT, label, text);
  }

  private void fact(Ink ink, String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    String start = INDENT + style.paint(ink, label) + " ".repeat(LABEL - label.length());
    int width = style.width() - INDENT.length() - LABEL;
    for (String line : LineWrapper.wrap(text, width)) {
      lines.add(start + line);
      start = INDENT + " ".repeat(LABEL);
    }
  }
}
