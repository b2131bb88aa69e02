package io.albedo.planner.order;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.check.PlannerBug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts operations in order and states what each depends on.
 *
 * <ol>
 *   <li>Sort by phase; within a phase the given order stays.
 *   <li>An operation depends on those that create what it refers to.
 *   <li>What names a certificate depends on the wait until that is issued.
 *   <li>Operations on the rules and the default action of one listener form a chain.
 *   <li>An operation that removes, or that opens another way in, depends on all that switch
 *       requests before it, so that nothing of it is done when a switch has failed.
 * </ol>
 */
public final class OperationSequencer {

  /** The operations in order, each with all it depends on. */
  public List<Operation> sequence(Collection<Step> steps) {
    List<Step> sorted = steps.stream().sorted(Comparator.comparing(Step::phase)).toList();
    Map<ResourceId, OperationId> creators = creators(sorted);
    Map<Token<?>, OperationId> waits = new HashMap<>();
    Map<Integer, OperationId> chains = new HashMap<>();
    List<Step> done = new ArrayList<>();
    for (Step step : sorted) {
      NavigableSet<OperationId> dependsOn = new TreeSet<>(step.operation().dependsOn());
      dependsOn.addAll(creatorsOf(step, creators));
      dependsOn.addAll(waitsFor(step, waits));
      previousInChain(step, chains).ifPresent(dependsOn::add);
      if (step.phase() == Phase.RULES_REMOVED) {
        dependsOn.addAll(clientsMoved(done));
      }
      if (step.phase().awaitsSwitch()) {
        dependsOn.addAll(tails(step.phase(), done));
      }
      done.add(with(step, dependsOn));
    }
    return inOrder(done.stream().map(Step::operation).toList());
  }

  /** Rules go when clients who come to them have left. */
  private static List<OperationId> clientsMoved(List<Step> earlier) {
    return earlier.stream()
        .filter(s -> s.phase() == Phase.CLIENTS_MOVED)
        .map(s -> s.operation().id())
        .toList();
  }

  private static Step with(Step step, NavigableSet<OperationId> dependsOn) {
    return new Step(
        step.phase(), Operation.builder().from(step.operation()).dependsOn(dependsOn).build());
  }

  private static Optional<OperationId> previousInChain(
      Step step, Map<Integer, OperationId> chains) {
    if (!step.phase().switchesListener()) {
      return Optional.empty();
    }
    int port = step.operation().resource().listenerPort();
    return Optional.ofNullable(chains.put(port, step.operation().id()));
  }

  private static List<OperationId> waitsFor(Step step, Map<Token<?>, OperationId> waits) {
    Call call = step.operation().call();
    List<OperationId> earlier =
        waits.isEmpty()
            ? List.of()
            : Bindings.tokensOf(call).stream()
                .flatMap(token -> Optional.ofNullable(waits.get(token)).stream())
                .toList();
    if (call instanceof CertificateCall.AwaitCertificateIssued(Token<Arn> certificate)) {
      waits.put(certificate, step.operation().id());
    }
    return earlier;
  }

  private static List<OperationId> creatorsOf(Step step, Map<ResourceId, OperationId> creators) {
    return Bindings.referencesOf(step.operation().call()).stream()
        .flatMap(reference -> Optional.ofNullable(creators.get(reference)).stream())
        .toList();
  }

  private static Map<ResourceId, OperationId> creators(List<Step> steps) {
    Map<ResourceId, OperationId> creators = new HashMap<>();
    steps.forEach(
        s -> s.operation().call().created().ifPresent(id -> creators.put(id, s.operation().id())));
    return creators;
  }

  /**
   * What switches or removes in an earlier phase, and is not followed by another such operation.
   */
  private static Set<OperationId> tails(Phase phase, List<Step> earlier) {
    List<Operation> candidates =
        earlier.stream()
            .filter(s -> s.phase().followsSwitch() && s.phase().compareTo(phase) < 0)
            .map(Step::operation)
            .toList();
    Set<OperationId> tails = new HashSet<>();
    candidates.forEach(o -> tails.add(o.id()));
    candidates.forEach(o -> tails.removeAll(o.dependsOn()));
    return tails;
  }

  private static List<Operation> inOrder(List<Operation> operations) {
    Set<OperationId> seen = new HashSet<>();
    for (Operation operation : operations) {
      if (!seen.containsAll(operation.dependsOn())) {
        throw new PlannerBug(
            operation.id() + " comes before what it depends on: " + operation.dependsOn());
      }
      if (!seen.add(operation.id())) {
        throw new PlannerBug("two operations are called " + operation.id());
      }
    }
    return List.copyOf(operations);
  }
}
