package io.albedo.planner;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.StackId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What AWS has for groups in which there is nobody. By default it is listed; it is removed only if
 * the options say so, and never while something could not be read that may be in such a group.
 *
 * <p>While only one namespace is watched, the members of other groups are not seen: then only the
 * stack of a single Ingress of this namespace is known to be an orphan.
 */
final class Orphans {

  private final Options options;
  private final Unread unread;
  private final List<ObservedStack> stacks;

  Orphans(Options options, Unread unread, StackIndex index, Collection<GroupTranslation> groups) {
    this.options = options;
    this.unread = unread;
    Set<StackId> known = groups.stream().map(g -> g.group().stack()).collect(Collectors.toSet());
    this.stacks =
        index.stacks().stream()
            .filter(s -> options.extent() != Extent.GROUPS)
            .filter(s -> !known.contains(s) && isSeen(s))
            .map(index::stack)
            .toList();
  }

  private boolean isSeen(StackId stack) {
    return options.watchNamespace().map(ns -> stack.value().startsWith(ns + "/")).orElse(true);
  }

  /** Groups that want nothing, so that all they have is removed. */
  List<GroupTranslation> removed() {
    return areRemoved() ? stacks.stream().map(s -> emptied(s.stack())).toList() : List.of();
  }

  /** What there is and stays. */
  List<Diagnostic> listed() {
    return areRemoved() ? List.of() : stacks.stream().map(this::listed).toList();
  }

  private boolean areRemoved() {
    return options.removeOrphans() && unread.isNothing();
  }

  private Diagnostic listed(ObservedStack stack) {
    Code code = options.removeOrphans() ? Code.REMOVAL_WITHHELD : Code.ORPHANED;
    String why = options.removeOrphans() ? ", but something could not be read" : "";
    return Diagnostic.of(
        code,
        Subject.group(stack.stack().value()),
        "",
        "no Ingress belongs to it" + why + "; AWS has " + String.join(", ", names(stack)));
  }

  private static List<String> names(ObservedStack stack) {
    List<String> names = new ArrayList<>();
    for (Present<LoadBalancer> balancer : stack.loadBalancers()) {
      names.add("load balancer " + balancer.resource().name() + listeners(stack, balancer));
    }
    stack
        .targetGroups()
        .forEach(t -> names.add("target group " + t.resource().name().known().orElse(t.handle())));
    stack.securityGroups().forEach(g -> names.add("security group " + g.handle()));
    stack.certificates().forEach(c -> names.add("certificate " + c.handle()));
    stack.unfamiliar().forEach(u -> names.add(u.type().humanName() + " " + u.arn()));
    stack.bindings().forEach(b -> names.add("TargetGroupBinding " + b.name().text()));
    return names;
  }

  private static String listeners(ObservedStack stack, Present<LoadBalancer> balancer) {
    List<Present<Listener>> listeners = stack.listenersOf(balancer);
    int rules = listeners.stream().mapToInt(l -> stack.rulesOf(l).size()).sum();
    String ports =
        listeners.stream()
            .map(l -> Integer.toString(l.resource().port()))
            .collect(Collectors.joining(", "));
    return listeners.isEmpty() ? "" : " (port " + ports + "; rules: " + rules + ")";
  }

  private static GroupTranslation emptied(StackId stack) {
    int slash = stack.value().indexOf('/');
    GroupId group =
        slash < 0
            ? new GroupId.Explicit(stack.value())
            : new GroupId.Implicit(
                new ObjectName(
                    stack.value().substring(0, slash), stack.value().substring(slash + 1)));
    return GroupTranslation.builder().group(group).graph(AlbGraph.empty(stack)).build();
  }
}
