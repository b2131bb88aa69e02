package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leads clients from a load balancer to the one that takes its place.
 *
 * <pre>
 * create the new one, with all it leads to      as for any that is missing
 * wait until its targets are healthy
 * publish its address
 * wait until clients have left the old one
 * end its protection by Shield Advanced, if it is of ours: it would stay behind
 * delete the old one, with all it led to        as for any that nobody wants
 * </pre>
 */
final class ReplacementLowering {

  private final OperationNames names;
  private final List<ObjectName> members;
  private final int warmUpSeconds;
  private final int drainSeconds;

  /**
   * For one group.
   *
   * @param members Ingresses that say where the load balancer is
   * @param warmUpSeconds how long targets are waited for; 0 for not at all
   * @param drainSeconds how long clients are waited for; 0 for not at all
   */
  ReplacementLowering(
      OperationNames names, List<ObjectName> members, int warmUpSeconds, int drainSeconds) {
    this.names = names;
    this.members = List.copyOf(members);
    this.warmUpSeconds = warmUpSeconds;
    this.drainSeconds = drainSeconds;
  }

  /** The steps beside those that create and delete; none if no load balancer is replaced. */
  List<Step> lower(List<Change> changes, ObservedStack observed) {
    List<Step> steps = new ArrayList<>();
    for (Present<LoadBalancer> old : gone(changes)) {
      address(old, changes, observed)
          .ifPresent(
              address -> {
                members.forEach(member -> steps.add(publish(member, old, address)));
                steps.addAll(await(old));
                steps.addAll(expose(old, observed));
              });
    }
    if (!steps.isEmpty() && warmUpSeconds > 0) {
      steps.addAll(warmUp(changes));
    }
    return steps;
  }

  static List<Present<LoadBalancer>> gone(List<Change> changes) {
    return changes.stream()
        .flatMap(
            change ->
                change instanceof Change.Delete(Present<?> present, String reason)
                        && present.resource() instanceof LoadBalancer balancer
                    ? Stream.of(new Present<>(balancer, present.handle()))
                    : Stream.empty())
        .toList();
  }

  /** The address of what takes its place, which is made or was made before an interruption. */
  private static Optional<Token<String>> address(
      Present<LoadBalancer> old, List<Change> changes, ObservedStack observed) {
    ResourceId id = old.resource().id();
    boolean made =
        changes.stream()
            .anyMatch(c -> c instanceof Change.Create create && create.wanted().id().equals(id));
    return made
        ? Optional.of(Token.reference(id, Attribute.DNS_NAME))
        : observed.loadBalancers().stream()
            .filter(p -> p.resource().id().equals(id) && !p.handle().equals(old.handle()))
            .findFirst()
            .map(p -> Token.of(observed.dnsNames().getOrDefault(p.handle(), "")));
  }

  private Step publish(ObjectName member, Present<LoadBalancer> old, Token<String> address) {
    ResourceId id = old.resource().id();
    return draft(Phase.ADDRESS_PUBLISHED, "publish", id, Mark.UPDATE)
        .title("publish the new address in the status of Ingress " + member.text())
        .because("clients shall leave load balancer " + old.resource().name())
        .preserving("both answer as wanted")
        .call(new AddressCall.PublishAddress(member, id, address));
  }

  private List<Step> await(Present<LoadBalancer> old) {
    return drainSeconds == 0
        ? List.of()
        : List.of(
            draft(Phase.CLIENTS_MOVED, "await-moved", old.resource().id(), Mark.WAIT)
                .title("wait until clients have left load balancer " + old.resource().name())
                .because("its address is in caches of DNS")
                .preserving("both answer")
                .call(new AddressCall.AwaitClientsMoved(old.arn(), drainSeconds)));
  }

  private List<Step> expose(Present<LoadBalancer> old, ObservedStack observed) {
    ObservedProtection protection = observed.addOns().protections().get(new Arn(old.handle()));
    return protection == null || !protection.isOurs()
        ? List.of()
        : List.of(
            draft(Phase.LISTENERS_REMOVED, "delete", ResourceId.SHIELD_PROTECTION, Mark.DELETE)
                .title("end the protection of load balancer " + old.resource().name())
                .because("Shield Advanced would keep it when the load balancer is gone")
                .preserving("clients have left")
                .call(new AddOnCall.DeleteProtection(protection.id())));
  }

  private List<Step> warmUp(List<Change> changes) {
    List<Step> steps = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.Create create
          && create.replaces()
          && create.wanted() instanceof TargetGroup group
          && group.targetType() != TargetType.ALB) {
        steps.add(warmUp(group));
      }
    }
    return steps;
  }

  private Step warmUp(TargetGroup group) {
    return draft(Phase.REPLACEMENT_WARMED, "await-healthy", group.id(), Mark.WAIT)
        .title("wait until a target of " + group.id() + " is healthy")
        .because("the load balancer it serves takes over")
        .preserving("the old load balancer answers until then")
        .call(
            new HealthCall.AwaitTargetsHealthy(
                Token.reference(group.id(), Attribute.TARGET_GROUP_ARN), warmUpSeconds));
  }

  private OperationDraft draft(Phase phase, String verb, ResourceId resource, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, resource), resource, mark);
  }
}
