package io.albedo.planner.policy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What policy create-only leaves as it is. A new rule may join live ones, below them, if it takes
 * requests that nobody serves; a new permission may open a port that is closed.
 *
 * <pre>
 * there:   1 /shop -> shop      else 404
 * wanted:  1 /blog -> blog   2 /shop -> shop2   else 404
 * made:    1 /shop -> shop   2 /blog -> blog    else 404
 * </pre>
 *
 * A rule with the match of a live one would be that one changed. Where the default action serves
 * somebody, each new rule would take requests from it.
 */
final class LiveTraffic {

  private static final String LEAVES = "leaves what is there as it is";

  private final ObservedStack observed;

  LiveTraffic(ObservedStack observed) {
    this.observed = observed;
  }

  /** Why the operation is more than a creation, if it is. */
  Optional<String> objection(Operation operation) {
    if (operation.mark() == Mark.WAIT) {
      return Optional.empty();
    }
    if (operation.mark() == Mark.REPLACE) {
      return Optional.of("replaces nothing");
    }
    return switch (operation.call()) {
      case Call.CreateRule c -> ofRule(c.rule());
      case Call.AuthorizeSecurityGroupIngress c -> ofPermissions(c.group(), c.permissions());
      case Call.Creation ignored -> Optional.empty();
      case CertificateCall.ChangeResourceRecordSets ignored -> Optional.empty();
      default -> isOfSomethingNew(operation.call()) ? Optional.empty() : Optional.of(LEAVES);
    };
  }

  /** Whether a live rule does for a new one, as far as its requests are concerned. */
  boolean standsInFor(Operation operation) {
    return operation.call() instanceof Call.CreateRule(ListenerRule rule)
        && live(rule.listener()).filter(listener -> matchesLiveRule(rule, listener)).isPresent();
  }

  private Optional<String> ofRule(ListenerRule rule) {
    Optional<Present<Listener>> listener = live(rule.listener());
    if (listener.isEmpty()) {
      return Optional.empty();
    }
    if (matchesLiveRule(rule, listener.get())) {
      return Optional.of(LEAVES + ", and a live rule matches the same requests");
    }
    return isNotFound(listener.get().resource().defaultActions())
        ? Optional.empty()
        : Optional.of("takes no requests from the default action of a live listener");
  }

  private boolean matchesLiveRule(ListenerRule rule, Present<Listener> listener) {
    return observed.rulesOf(listener).stream()
        .anyMatch(live -> live.resource().conditions().equals(rule.conditions()));
  }

  private Optional<Present<Listener>> live(Token<Arn> listener) {
    return listener
        .known()
        .flatMap(
            arn ->
                observed.listeners().values().stream()
                    .flatMap(List::stream)
                    .filter(l -> l.handle().equals(arn.value()))
                    .findFirst());
  }

  /** A default action that serves nobody. */
  static boolean isNotFound(List<Action> actions) {
    return actions.stream()
        .allMatch(a -> a instanceof Action.FixedResponse fixed && fixed.statusCode().equals("404"));
  }

  private Optional<String> ofPermissions(
      Token<SecurityGroupId> group, SortedSet<IpPermission> permissions) {
    Collection<IpPermission> live =
        group.known().stream()
            .flatMap(id -> observed.securityGroups().stream().filter(g -> is(g.handle(), id)))
            .flatMap(g -> g.resource().ingress().stream())
            .toList();
    return permissions.stream().anyMatch(p -> live.stream().anyMatch(l -> overlap(p, l)))
        ? Optional.of("lets nobody else in to a port that is open")
        : Optional.empty();
  }

  private static boolean is(String handle, SecurityGroupId id) {
    return handle.equals(id.value());
  }

  private static boolean overlap(IpPermission a, IpPermission b) {
    return isOfAllPorts(a)
        || isOfAllPorts(b)
        || (a.fromPort() <= b.toPort() && b.fromPort() <= a.toPort());
  }

  private static boolean isOfAllPorts(IpPermission permission) {
    return permission.fromPort() < 0;
  }

  private static boolean isOfSomethingNew(Call call) {
    return subject(call).anyMatch(token -> token instanceof Token.Reference);
  }

  /** What a call changes. */
  private static Stream<Token<?>> subject(Call call) {
    return switch (call) {
      case Call.CreateTags c -> Stream.of(c.group());
      case Call.AddTags c -> Stream.of(c.resource());
      case Call.DeleteRule c -> Stream.of(c.rule());
      case Call.ModifyTargetGroup c -> Stream.of(c.targetGroup());
      case Call.ModifyTargetGroupAttributes c -> Stream.of(c.targetGroup());
      case Call.ModifyLoadBalancerAttributes c -> Stream.of(c.loadBalancer());
      case Call.ModifyCapacityReservation c -> Stream.of(c.loadBalancer());
      case Call.ModifyIpPools c -> Stream.of(c.loadBalancer());
      case Call.ModifyListenerAttributes c -> Stream.of(c.listener());
      case Call.AddListenerCertificates c -> Stream.of(c.listener());
      case Call.RegisterTargets c -> Stream.of(c.registration().targetGroup());
      case AddOnCall.AssociateWebAcl c -> Stream.of(c.loadBalancer());
      case AddOnCall.AssociateRegionalWebAcl c -> Stream.of(c.loadBalancer());
      case AddOnCall.CreateProtection c -> Stream.of(c.loadBalancer());
      default -> Stream.empty();
    };
  }
}
