package io.albedo.planner.policy;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What cannot be done when something is withheld. Besides what a plan says itself:
 *
 * <ul>
 *   <li>no request is led to a new target group that nothing fills with targets
 *   <li>no rule is made where one would have had to make room
 *   <li>no permission is added to a security group where another would have had to make room
 *   <li>no port is opened whose new listener, or a rule of it, is withheld
 * </ul>
 */
final class Dependents {

  private final Map<OperationId, Operation> withheld = new HashMap<>();
  private final Map<ResourceId, Operation> emptyTargetGroups = new HashMap<>();
  private final Map<ResourceId, Operation> fullSecurityGroups = new HashMap<>();
  private final Map<Integer, Operation> incompletePorts = new HashMap<>();
  private Optional<Operation> ruleThatStays = Optional.empty();

  /**
   * Withholds an operation.
   *
   * @param harmless whether those that come after it can do without it
   */
  void withhold(Operation operation, boolean harmless) {
    if (!harmless) {
      withheld.put(operation.id(), operation);
    }
    switch (operation.call()) {
      case Call.CreateBinding c -> binding(c.binding(), operation);
      case Call.PatchBinding c -> binding(c.binding(), operation);
      case Call.CreateListener ignored -> incomplete(operation);
      case Call.CreateRule ignored -> incomplete(operation);
      case Call.DeleteRule ignored -> ruleThatStays = Optional.of(operation);
      case Call.RevokeSecurityGroupIngress ignored ->
          fullSecurityGroups.put(operation.resource(), operation);
      default -> {}
    }
  }

  private void incomplete(Operation operation) {
    incompletePorts.put(operation.resource().listenerPort(), operation);
  }

  private void binding(TargetGroupBinding binding, Operation operation) {
    if (binding.targetGroup() instanceof Token.Reference<?> made) {
      emptyTargetGroups.put(made.resource(), operation);
    }
  }

  /** The operation without which this one cannot be done, if one is withheld. */
  Optional<Operation> obstacle(Operation operation) {
    return operation.dependsOn().stream()
        .flatMap(id -> Optional.ofNullable(withheld.get(id)).stream())
        .findFirst()
        .or(() -> room(operation))
        .or(() -> targets(operation));
  }

  private Optional<Operation> room(Operation operation) {
    return switch (operation.call()) {
      case Call.CreateRule ignored -> ruleThatStays;
      case Call.AuthorizeSecurityGroupIngress c ->
          Optional.ofNullable(fullSecurityGroups.get(operation.resource()))
              .or(() -> incomplete(c.permissions()));
      default -> Optional.empty();
    };
  }

  private Optional<Operation> incomplete(SortedSet<IpPermission> permissions) {
    return incompletePorts.entrySet().stream()
        .filter(e -> permissions.stream().anyMatch(p -> p.admits(e.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<Operation> targets(Operation operation) {
    if (emptyTargetGroups.isEmpty() || !leadsRequests(operation.call())) {
      return Optional.empty();
    }
    SortedSet<ResourceId> references = Bindings.referencesOf(operation.call());
    return references.stream()
        .flatMap(id -> Optional.ofNullable(emptyTargetGroups.get(id)).stream())
        .findFirst();
  }

  private static boolean leadsRequests(Call call) {
    return call instanceof Call.CreateRule
        || call instanceof Call.ModifyRule
        || call instanceof Call.CreateListener
        || call instanceof Call.ModifyListener;
  }
}
