package io.albedo.planner.policy;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.options.ChangePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy by name, applied to the operations of one group in their order. What it does not allow
 * is withheld, and so is what needs that ({@link Dependents}):
 *
 * <pre>
 * policy      | makes | changes | takes away
 * sync        | yes   | yes     | yes
 * upsert-only | yes   | yes     | no
 * create-only | yes   | no      | no
 * observe     | no    | no      | no
 * </pre>
 *
 * What is left of a plan leads every request where it went before or where it shall go, as all of
 * the plan does: what upsert-only leaves out would come last, and what create-only makes is out of
 * the way of live requests ({@link LiveTraffic}).
 */
public final class OperationPolicy {

  private final ChangePolicy policy;

  public OperationPolicy(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * What may be carried out.
   *
   * @param operations each after those it depends on
   * @param refused operations that cannot be carried out without what is withheld, and why
   */
  public Selection select(
      List<Operation> operations, ObservedStack observed, Map<OperationId, String> refused) {
    if (policy == ChangePolicy.SYNC) {
      return new Selection(operations, List.of());
    }
    Map<OperationId, String> refusals = new HashMap<>(refused);
    Selection selection = sieved(operations, observed, refusals);
    List<OperationId> incomplete = incompleteListeners(selection);
    while (!incomplete.isEmpty()) {
      incomplete.forEach(id -> refusals.put(id, "rules that belong to it are withheld"));
      selection = sieved(operations, observed, refusals);
      incomplete = incompleteListeners(selection);
    }
    return selection;
  }

  private Selection sieved(
      List<Operation> operations, ObservedStack observed, Map<OperationId, String> refusals) {
    Sieve sieve = new Sieve(new LiveTraffic(observed));
    operations.forEach(
        o -> sieve.put(o, Optional.ofNullable(refusals.get(o.id())), live -> why(o, live)));
    return sieve.selection();
  }

  /** A new listener without some of its rules would give requests a third answer. */
  private static List<OperationId> incompleteListeners(Selection selection) {
    Set<Integer> ports =
        selection.withheld().stream()
            .flatMap(withheld -> withheld.operation().stream())
            .filter(o -> o.call() instanceof Call.CreateRule)
            .map(o -> o.resource().listenerPort())
            .collect(Collectors.toSet());
    return selection.operations().stream()
        .filter(o -> o.call() instanceof Call.CreateListener)
        .filter(o -> ports.contains(o.resource().listenerPort()))
        .map(Operation::id)
        .toList();
  }

  /** Why the policy does not allow an operation, if so. */
  private Optional<String> why(Operation operation, LiveTraffic live) {
    return switch (policy) {
      case SYNC -> Optional.empty();
      case UPSERT_ONLY -> because(takesAway(operation), "takes nothing away");
      case CREATE_ONLY -> live.objection(operation).map(this::worded);
      case OBSERVE -> because(true, "changes nothing");
    };
  }

  private Optional<String> because(boolean applies, String principle) {
    return applies ? Optional.of(worded(principle)) : Optional.empty();
  }

  private String worded(String principle) {
    return "policy " + policy.text() + " " + principle;
  }

  /** What the plan itself has made for a while is nobody's loss. */
  private static boolean takesAway(Operation operation) {
    if (operation.call() instanceof Call.DeleteRule(Token.Reference<Arn> ignored)) {
      return false;
    }
    return operation.mark() == Mark.DELETE
        || switch (operation.call()) {
          case Call.RevokeSecurityGroupIngress ignored -> true;
          case Call.RemoveListenerCertificates ignored -> true;
          case Call.RemoveTags ignored -> true;
          case Call.DeleteTags ignored -> true;
          case CertificateCall.RemoveTagsFromCertificate ignored -> true;
          default -> false;
        };
  }
}
