package io.albedo.controller.groups;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the security group that all load balancers share once, though several groups find at the
 * same time that it is missing: the later ones get the one that the first one has made.
 */
public final class SharedGroupOnce implements OperationExecutor {

  /** So old a look at AWS is no longer acted on. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final OperationExecutor executor;
  private final InstantSource clock;
  private @Nullable Made made;

  private record Made(Map<Attribute, String> attributes, Instant forgotten) {}

  public SharedGroupOnce(OperationExecutor executor, InstantSource clock) {
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public OperationResult execute(Operation operation) {
    if (operation.call().created().equals(Optional.of(ResourceId.BACKEND_SECURITY_GROUP))) {
      return create(operation);
    }
    if (operation.resource().equals(ResourceId.BACKEND_SECURITY_GROUP)) {
      forget();
    }
    return executor.execute(operation);
  }

  private synchronized void forget() {
    made = null;
  }

  private synchronized OperationResult create(Operation operation) {
    Made known = made;
    if (known != null && clock.instant().isBefore(known.forgotten())) {
      return new OperationResult.Applied(known.attributes());
    }
    OperationResult result = executor.execute(operation);
    made =
        result instanceof OperationResult.Applied(Map<Attribute, String> attributes)
            ? new Made(attributes, clock.instant().plus(MEMORY))
            : null;
    return result;
  }
}
