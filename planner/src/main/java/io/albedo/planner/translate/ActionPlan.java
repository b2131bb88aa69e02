package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a backend asks for, before Services and target groups are looked up. */
sealed interface ActionPlan {

  /** An action that needs no look-up. */
  record Ready(Action action) implements ActionPlan {}

  /** A forward. */
  record ForwardPlan(List<Target> targets, Optional<Action.Stickiness> stickiness)
      implements ActionPlan {
    public ForwardPlan {
      targets = List.copyOf(targets);
    }

    /** The Service, if there is one target and that is a Service. */
    Optional<OfService> onlyService() {
      return targets.size() == 1 && targets.getFirst().place() instanceof OfService service
          ? Optional.of(service)
          : Optional.empty();
    }
  }

  /** One of the places a forward leads to. */
  record Target(Place place, OptionalInt weight) {}

  /** What is forwarded to. */
  sealed interface Place {}

  /** A target group by ARN. */
  record OfArn(String arn) implements Place {}

  /** A target group by name. */
  record OfName(String name) implements Place {}

  /** A Service port. */
  record OfService(String service, PortRef port) implements Place {}

  static ForwardPlan toService(String service, PortRef port) {
    Target only = new Target(new OfService(service, port), OptionalInt.empty());
    return new ForwardPlan(List.of(only), Optional.empty());
  }
}
