package io.albedo.planner;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Expectation;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.UnseenSecrets;
import io.albedo.planner.check.PlanChecker;
import io.albedo.planner.check.PlanChecker.Objection;
import io.albedo.planner.diff.Change;
import io.albedo.planner.diff.GraphDiffer;
import io.albedo.planner.lower.GroupLowering;
import io.albedo.planner.options.Options;
import io.albedo.planner.order.OperationSequencer;
import io.albedo.planner.order.Step;
import io.albedo.planner.policy.AddOnRule;
import io.albedo.planner.policy.LoadBalancerNames;
import io.albedo.planner.policy.OperationPolicy;
import io.albedo.planner.policy.RuleClaims;
import io.albedo.planner.policy.Selection;
import io.albedo.planner.policy.StackPolicy;
import io.albedo.planner.policy.Verdict;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Plans one group: canonical form of both sides, policy, diff, lowering, order, check. */
final class GroupPlanner {

  private final Options options;
  private final Expectation expectation;
  private final Adoption adoption;
  private final StackPolicy policy;
  private final OperationPolicy operationPolicy;
  private final PlanChecker checker;
  private final UnsafeOrders unsafeOrders;
  private final Token<VpcId> vpc;
  private final Map<Arn, Sensitive> clientSecrets;

  GroupPlanner(Options options, CloudState cloud, Unread unread, LoadBalancerNames names) {
    this.options = options;
    this.expectation = new Expectation(options);
    this.adoption = new Adoption(options, cloud.facts().isPresent());
    this.policy =
        new StackPolicy(options.quotas(), unread, new AddOnRule(options, cloud.facts()), names);
    this.operationPolicy = new OperationPolicy(options.changePolicy());
    this.checker = new PlanChecker(options.quotas());
    this.unsafeOrders = new UnsafeOrders(options.unsafeOrder());
    this.clientSecrets = cloud.clientSecrets();
    this.vpc =
        options
            .vpcIn(cloud)
            .map(Token::of)
            .orElseGet(() -> Token.unknown("the VPC of the cluster"));
  }

  Token<VpcId> vpc() {
    return vpc;
  }

  /**
   * The plan of a group, and what was found on the way.
   *
   * @param rehearsal the world in which a plan with operations is rehearsed; gives nothing if
   *     nobody has looked at it
   */
  Reported<GroupPlan> plan(
      GroupTranslation group, ObservedStack observed, Supplier<Optional<Rehearsal>> rehearsal) {
    AlbGraph wanted = expectation.expected(group.graph());
    if (group.blocked()) {
      return new Reported<>(blocked(group, wanted).build(), List.of());
    }
    return plan(group, wanted, RuleClaims.settled(wanted, observed, adoption), rehearsal);
  }

  private Reported<GroupPlan> plan(
      GroupTranslation group,
      AlbGraph wanted,
      ObservedStack observed,
      Supplier<Optional<Rehearsal>> rehearsal) {
    Verdict verdict = policy.judge(wanted, observed, group.quarantined(), approvals(group));
    if (verdict.blocked()) {
      return new Reported<>(blocked(group, verdict.wanted()).build(), verdict.diagnostics());
    }
    PlanDraft draft =
        unsafeOrders.settle(
            drafted(verdict, group, observed, rehearsal),
            observed,
            other -> drafted(other, group, observed, rehearsal));
    return draft
        .objection()
        .map(o -> refused(group, draft.verdict(), o))
        .orElseGet(
            () ->
                planned(
                    group,
                    wanted,
                    draft.verdict(),
                    selection(draft.operations(), observed, rehearsal)));
  }

  /** What is withheld may be what AWS needs to accept the rest: that is withheld, too, then. */
  private Selection selection(
      List<Operation> operations, ObservedStack observed, Supplier<Optional<Rehearsal>> rehearsal) {
    Map<OperationId, String> refused = new HashMap<>();
    Selection selection = operationPolicy.select(operations, observed, refused);
    Optional<Objection> objection = objectionTo(selection, rehearsal);
    while (objection.isPresent()) {
      refused.put(objection.get().operation().id(), needed(objection.get()));
      selection = operationPolicy.select(operations, observed, refused);
      objection = objectionTo(selection, rehearsal);
    }
    return selection;
  }

  private Optional<Objection> objectionTo(
      Selection selection, Supplier<Optional<Rehearsal>> rehearsal) {
    return selection.isWhole() || selection.operations().isEmpty()
        ? Optional.empty()
        : rehearsal
            .get()
            .flatMap(r -> checker.check(r.world(), r.bindings(), selection.operations()));
  }

  private static String needed(Objection objection) {
    return "without what is withheld AWS would refuse it: " + objection.message();
  }

  private Set<String> approvals(GroupTranslation group) {
    Set<String> approvals = new HashSet<>(options.approvedReplacements());
    approvals.addAll(group.approvedReplacements());
    return approvals;
  }

  private PlanDraft drafted(
      Verdict verdict,
      GroupTranslation group,
      ObservedStack observed,
      Supplier<Optional<Rehearsal>> rehearsal) {
    List<Step> steps = steps(verdict.wanted(), group, observed);
    List<Operation> operations = new OperationSequencer().sequence(steps);
    return PlanDraft.of(
        verdict,
        steps,
        operations,
        operations.isEmpty() ? Optional.empty() : rehearsal.get(),
        checker);
  }

  private List<Step> steps(AlbGraph wanted, GroupTranslation group, ObservedStack observed) {
    List<Change> changes =
        new GraphDiffer(adoption)
            .diff(wanted, UnseenSecrets.assumed(wanted, observed, clientSecrets));
    return changes.isEmpty()
        ? List.of()
        : new GroupLowering(adoption, vpc, options, group).lower(changes, observed);
  }

  private Reported<GroupPlan> planned(
      GroupTranslation group, AlbGraph asked, Verdict verdict, Selection selection) {
    List<Withheld> withheld = new ArrayList<>(verdict.withheld());
    withheld.addAll(selection.withheld());
    List<Operation> operations = selection.operations();
    boolean partial =
        !group.quarantined().isEmpty() || !group.standIns().isEmpty() || !withheld.isEmpty();
    PlanStatus complete = operations.isEmpty() ? PlanStatus.NO_CHANGE : PlanStatus.APPLICABLE;
    return new Reported<>(
        draft(group, verdict.wanted())
            .status(partial ? PlanStatus.PARTIAL : complete)
            .operations(operations)
            .withheld(withheld)
            .origins(Origins.moved(group.origins(), asked, verdict.wanted()))
            .build(),
        verdict.diagnostics());
  }

  private static Reported<GroupPlan> refused(
      GroupTranslation group, Verdict verdict, Objection objection) {
    List<Diagnostic> found = new ArrayList<>(verdict.diagnostics());
    found.add(
        Diagnostic.of(
            Code.REHEARSAL_FAILED,
            Subject.group(group.group().text()),
            "",
            "AWS would refuse to "
                + objection.operation().title()
                + ": "
                + objection.code()
                + ", "
                + objection.message()));
    return new Reported<>(blocked(group, verdict.wanted()).build(), found);
  }

  private static GroupPlan.Builder blocked(GroupTranslation group, AlbGraph wanted) {
    return draft(group, wanted).status(PlanStatus.BLOCKED);
  }

  private static GroupPlan.Builder draft(GroupTranslation group, AlbGraph wanted) {
    GroupPlan.Builder builder = GroupPlan.builder();
    builder
        .group(group.group().text())
        .members(group.members())
        .inactiveMembers(group.inactiveMembers())
        .quarantined(group.quarantined())
        .standIns(group.standIns())
        .desired(wanted)
        .origins(group.origins());
    return builder;
  }
}
