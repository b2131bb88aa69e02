package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;
import io.albedo.planner.translate.ActionPlan.ForwardPlan;
import io.albedo.planner.translate.MemberAnnotations.NamedAction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From a backend of one member to what is done with its requests.
 *
 * <pre>
 * port use-annotation  -> the action of annotation actions.(service), or 503 if there is none
 * any other port       -> a forward to the Service, or 503 if there is no such Service
 * </pre>
 */
final class BackendReader {

  static final PortRef USE_ANNOTATION = PortRef.of("use-annotation");

  private final Surroundings surroundings;
  private final MemberScope member;
  private final MemberAnnotations annotations;
  private final ForwardBuilder forwards;
  private final AuthReader auth;
  private final Map<String, AuthPlan> guards = new HashMap<>();

  BackendReader(Surroundings surroundings, MemberScope member, TargetGroupRegistry targetGroups) {
    this.surroundings = surroundings;
    this.member = member;
    this.annotations = new MemberAnnotations(member);
    this.forwards = new ForwardBuilder(surroundings, member, targetGroups);
    this.auth = new AuthReader(surroundings, member);
  }

  /** Empty if nothing can be done with them, which is reported then. */
  Optional<BackendPlan> read(Backend backend, String field) {
    return switch (backend) {
      case Backend.OfResource resource -> {
        String problem = "missing required \"service\" field";
        member.findings().add(Code.UNSUPPORTED_BACKEND, field, problem);
        yield Optional.empty();
      }
      case Backend.OfService(String service, PortRef port) ->
          action(service, port, field)
              .flatMap(plan -> finish(service, tolerate(plan, field), field));
    };
  }

  private Optional<ActionPlan> action(String service, PortRef port, String field) {
    if (!port.equals(USE_ANNOTATION)) {
      return Optional.of(ActionPlan.toService(service, port));
    }
    return switch (annotations.action(service)) {
      case NamedAction.Present(ActionPlan plan) -> Optional.of(plan);
      case NamedAction.Unreadable unreadable -> Optional.empty();
      case NamedAction.Absent absent -> missingAction(service, field);
    };
  }

  private Optional<ActionPlan> missingAction(String name, String field) {
    boolean tolerated = surroundings.options().tolerateNonExistentBackendAction();
    Fallback.report(
        member,
        Code.MISSING_ACTION,
        field,
        "missing actions." + name + " configuration",
        tolerated);
    return tolerated ? Optional.of(Fallback.to("Backend action does not exist")) : Optional.empty();
  }

  /** A forward to nothing but a Service that does not exist becomes a 503. */
  private ActionPlan tolerate(ActionPlan plan, String field) {
    Optional<String> missing = onlyService(plan).filter(name -> service(name).isEmpty());
    boolean tolerated = surroundings.options().tolerateNonExistentBackendService();
    missing.ifPresent(
        name -> new MissingService(surroundings, member).report(name, field, tolerated));
    return missing.isPresent() ? Fallback.to("Backend service does not exist") : plan;
  }

  private static Optional<String> onlyService(ActionPlan plan) {
    return plan instanceof ForwardPlan forward
        ? forward.onlyService().map(ActionPlan.OfService::service)
        : Optional.empty();
  }

  private Optional<Service> service(String name) {
    return surroundings.service(member.name().sibling(name));
  }

  private Optional<BackendPlan> finish(String name, ActionPlan plan, String field) {
    AuthPlan guard =
        onlyService(plan).flatMap(this::service).map(this::guard).orElseGet(this::guard);
    ConditionReader.Conditions conditions = annotations.conditions(name);
    return build(plan, field)
        .map(action -> new BackendPlan(action, guard, conditions, annotations.transforms(name)));
  }

  private Optional<Action> build(ActionPlan plan, String field) {
    return switch (plan) {
      case ActionPlan.Ready(Action action) -> Optional.of(action);
      case ForwardPlan forward -> forwards.build(forward, field);
    };
  }

  private AuthPlan guard() {
    return guards.computeIfAbsent("", none -> auth.read(member.annotations()));
  }

  /** The only Service of a forward has a say in who may pass. */
  private AuthPlan guard(Service service) {
    return service.annotations().isEmpty()
        ? guard()
        : guards.computeIfAbsent(
            service.name().name(), name -> auth.read(member.annotationsWith(service)));
  }
}
