package io.albedo.model.plan;

import io.albedo.model.alb.ResourceId;
import java.util.Optional;

/**
 * A change that is wanted but not made, and why.
 *
 * @param operation what would be done, if a policy by name withholds just that
 */
public record Withheld(
    ResourceId resource, String change, String reason, Optional<Operation> operation) {

  public Withheld(ResourceId resource, String change, String reason) {
    this(resource, change, reason, Optional.empty());
  }

  /** An operation that would be carried out, were it not for the reason. */
  public static Withheld of(Operation operation, String reason) {
    return new Withheld(operation.resource(), operation.title(), reason, Optional.of(operation));
  }
}
