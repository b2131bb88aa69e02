package io.albedo.planner.policy;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.options.ReplacementApproval;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about load balancers that cannot become what is wanted of them.
 *
 * <pre>
 * there, of one identity       approved | aimed at
 * one that fits                         | as wanted
 * one that does not            no       | it stays as it is, the rest is done
 * one that does not            yes      | as wanted: another is made, and it goes
 * one that fits, and others    no       | nothing is done: nobody can tell which is in use
 * one that fits, and others    yes, all | as wanted: a replacement is brought to its end
 * several that fit, or that do not      | nothing is done
 * </pre>
 *
 * <p>What has deletion protection in AWS, or the name that is wanted, cannot go in the end, so
 * nothing is begun.
 *
 * @param approvals in words of {@link ReplacementApproval}
 */
record ReplacementRule(Set<String> approvals) {

  Verdict apply(Verdict verdict, ObservedStack observed) {
    Verdict result = verdict;
    for (ResourceId id : List.of(ResourceId.LOAD_BALANCER, ResourceId.FRONTEND_LOAD_BALANCER)) {
      List<Present<LoadBalancer>> present =
          observed.loadBalancers().stream().filter(p -> p.resource().id().equals(id)).toList();
      Optional<LoadBalancer> wanted =
          verdict
              .wanted()
              .find(id)
              .filter(LoadBalancer.class::isInstance)
              .map(LoadBalancer.class::cast);
      result =
          wanted.isPresent()
              ? judge(result, wanted.get(), present, observed)
              : judgeUnwanted(result, present, observed);
    }
    return result;
  }

  private static Verdict judgeUnwanted(
      Verdict verdict, List<Present<LoadBalancer>> present, ObservedStack observed) {
    return present.size() > 1
        ? verdict.blockedBy(
            ambiguous(observed, present, "Remove the tags from the one not in use."))
        : verdict;
  }

  private Verdict judge(
      Verdict verdict,
      LoadBalancer wanted,
      List<Present<LoadBalancer>> present,
      ObservedStack observed) {
    List<Present<LoadBalancer>> others =
        present.stream().filter(p -> !p.resource().canBecome(wanted)).toList();
    if (others.isEmpty() && present.size() < 2) {
      return verdict;
    }
    return present.size() == 1
        ? alone(verdict, wanted, present.getFirst(), observed)
        : beside(verdict, wanted, present, others, observed);
  }

  private Verdict alone(
      Verdict verdict, LoadBalancer wanted, Present<LoadBalancer> present, ObservedStack observed) {
    String change = change(wanted, present.resource());
    Optional<Diagnostic> objection = objection(wanted, present, change, observed);
    return objection
        .map(
            finding ->
                verdict
                    .aimingAt(Graphs.with(verdict.wanted(), kept(wanted, present.resource())))
                    .withholding(
                        new Withheld(
                            wanted.id(),
                            change,
                            "it needs a new load balancer, with a new DNS name"))
                    .reporting(finding))
        .orElse(verdict);
  }

  private static String change(LoadBalancer wanted, LoadBalancer present) {
    return "scheme " + present.scheme().text() + " -> " + wanted.scheme().text();
  }

  /** Why a load balancer is not replaced. */
  private Optional<Diagnostic> objection(
      LoadBalancer wanted, Present<LoadBalancer> present, String change, ObservedStack observed) {
    String name = present.resource().name();
    Diagnostic finding =
        StackPolicy.finding(
            Code.REPLACEMENT_WITHHELD,
            observed,
            change + " needs a new load balancer in place of " + name);
    if (!isApproved(wanted, present)) {
      return Optional.of(finding.withHelp(approving(wanted, List.of(present))));
    }
    if (StackPolicy.isProtected(present)) {
      return Optional.of(finding.withHelp(protectedHelp(name)));
    }
    return name.equals(wanted.name())
        ? Optional.of(finding.withHelp(nameHelp(name)))
        : Optional.empty();
  }

  private static String protectedHelp(String name) {
    return "Load balancer " + name + " has deletion protection: turn it off in AWS first.";
  }

  private static String nameHelp(String name) {
    return "Both are there for a while, and the old one has the name "
        + name
        + ": ask for another one by alb.ingress.kubernetes.io/load-balancer-name.";
  }

  private static LoadBalancer kept(LoadBalancer wanted, LoadBalancer present) {
    return LoadBalancer.builder()
        .from(wanted)
        .name(present.name())
        .type(present.type())
        .scheme(present.scheme())
        .subnets(present.subnets())
        .ipAddressType(present.ipAddressType())
        .build();
  }

  private Verdict beside(
      Verdict verdict,
      LoadBalancer wanted,
      List<Present<LoadBalancer>> present,
      List<Present<LoadBalancer>> others,
      ObservedStack observed) {
    if (present.size() - others.size() != 1) {
      return judgeUnwanted(verdict, present, observed);
    }
    if (!others.stream().allMatch(other -> isApproved(wanted, other))) {
      return verdict.blockedBy(ambiguous(observed, present, approving(wanted, others)));
    }
    return others.stream()
        .filter(StackPolicy::isProtected)
        .findFirst()
        .map(
            p ->
                verdict.blockedBy(
                    StackPolicy.finding(
                        Code.PROTECTED_FROM_DELETION,
                        observed,
                        "load balancer "
                            + p.resource().name()
                            + " was replaced, but has deletion protection")))
        .orElse(verdict);
  }

  private boolean isApproved(LoadBalancer wanted, Present<LoadBalancer> present) {
    return approvals.contains(approval(wanted, present));
  }

  private static String approval(LoadBalancer wanted, Present<LoadBalancer> present) {
    return ReplacementApproval.of(new Arn(present.handle()), wanted).text();
  }

  private static String approving(LoadBalancer wanted, List<Present<LoadBalancer>> going) {
    String all = String.join(",", going.stream().map(p -> approval(wanted, p)).toList());
    return "A new load balancer has a new DNS name. To have it made, clients sent there and the old"
        + " one deleted, write "
        + ReplacementApproval.ANNOTATION
        + ": \""
        + all
        + "\" on an Ingress of the group, or pass --approve-replacement="
        + all
        + "; else go back to the old setting.";
  }

  private static Diagnostic ambiguous(
      ObservedStack observed, List<Present<LoadBalancer>> twins, String help) {
    return StackPolicy.finding(
            Code.AMBIGUOUS_OWNERSHIP,
            observed,
            "several load balancers carry the tags of this group: "
                + twins.stream().map(Present::handle).sorted().toList())
        .withHelp(help);
  }
}
