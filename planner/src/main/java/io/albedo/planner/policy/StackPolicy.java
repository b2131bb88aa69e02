package io.albedo.planner.policy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decides, before anything is planned in detail, what may be aimed at. Each rule is a function of
 * the verdict so far:
 *
 * <ol>
 *   <li>where nobody can say what is there, nothing is done
 *   <li>what is there for quarantined members stays
 *   <li>what nobody asks for stays as long as somebody who could not be read may ask for it
 *   <li>a binding that could not be read is not made again
 *   <li>two load balancers of one identity: nothing is done, unless one is to replace the other
 *   <li>a load balancer that would have to be replaced is kept as it is, unless somebody approves
 *   <li>a load balancer keeps the Elastic IPs it was made with
 *   <li>no load balancer is made under the name of another
 *   <li>a load balancer under deletion protection is not deleted
 *   <li>rules that somebody else made stay where they are, ours are put around them
 *   <li>add-ons that cannot be managed are left as they are
 *   <li>what exceeds a quota is not begun
 * </ol>
 */
public final class StackPolicy {

  private final Quotas quotas;
  private final UnreadRule unreadRule;
  private final UnreadBindings unreadBindings;
  private final AddOnRule addOns;
  private final LoadBalancerNames names;

  /**
   * A policy.
   *
   * @param unread what the wanted graphs do not tell of
   */
  public StackPolicy(Quotas quotas, Unread unread, AddOnRule addOns, LoadBalancerNames names) {
    this.quotas = quotas;
    this.unreadRule = new UnreadRule(unread);
    this.unreadBindings = new UnreadBindings(unread);
    this.addOns = addOns;
    this.names = names;
  }

  /**
   * The verdict on a wanted graph, in canonical form.
   *
   * @param quarantined members whose part is missing in the wanted graph
   * @param approvals of replacements
   */
  public Verdict judge(
      AlbGraph wanted,
      ObservedStack observed,
      Collection<ObjectName> quarantined,
      Set<String> approvals) {
    List<String> unfamiliar = unfamiliar(observed);
    if (!unfamiliar.isEmpty()) {
      return Verdict.of(wanted)
          .blockedBy(finding(Code.UNFAMILIAR_RESOURCE, observed, String.join("; ", unfamiliar)));
    }
    Absent absent = Absent.of(quarantined);
    Verdict verdict = Verdict.of(new Retention(observed, absent).retain(wanted));
    verdict = unreadRule.apply(verdict, wanted, observed, absent);
    verdict = unreadBindings.apply(verdict);
    verdict = new ReplacementRule(approvals).apply(verdict, observed);
    verdict = AddressRule.apply(verdict, observed);
    verdict = names.apply(verdict, observed);
    verdict = protection(verdict, observed);
    verdict = new RoomForOthers(observed).apply(verdict);
    verdict = addOns.apply(verdict, observed);
    return new QuotaRule(quotas).apply(verdict, observed);
  }

  private static List<String> unfamiliar(ObservedStack observed) {
    List<String> words = new ArrayList<>();
    observed.unfamiliar().forEach(resource -> words.add(resource.words()));
    observed.loadBalancers().stream()
        .flatMap(balancer -> observed.listenersOf(balancer).stream())
        .forEach(
            listener ->
                listener.resource().defaultActions().stream()
                    .filter(Action.Unfamiliar.class::isInstance)
                    .forEach(
                        a ->
                            words.add(
                                "listener "
                                    + listener.handle()
                                    + " has default action "
                                    + a.type())));
    return words.stream().map(w -> w + ", which this release does not know").toList();
  }

  private static Verdict protection(Verdict verdict, ObservedStack observed) {
    Verdict result = verdict;
    for (Present<LoadBalancer> present : observed.loadBalancers()) {
      boolean goes = verdict.wanted().find(present.resource().id()).isEmpty();
      if (goes && isProtected(present)) {
        result =
            result.blockedBy(
                finding(
                    Code.PROTECTED_FROM_DELETION,
                    observed,
                    "load balancer "
                        + present.resource().name()
                        + " is no longer wanted, but has deletion protection"));
      }
    }
    return result;
  }

  static boolean isProtected(Present<LoadBalancer> balancer) {
    return "true".equals(balancer.resource().attributes().get("deletion_protection.enabled"));
  }

  static Diagnostic finding(Code code, ObservedStack observed, String message) {
    return Diagnostic.of(code, Subject.group(observed.stack().value()), "", message);
  }
}
