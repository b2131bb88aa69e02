package io.albedo.model.plan;

import io.albedo.model.alb.Attribute;
import io.albedo.model.cloud.CloudFailure;
import java.util.Map;

/** How an operation ended. */
public sealed interface OperationResult {

  /** Done; what a creation gave, by attribute. */
  record Applied(Map<Attribute, String> attributes) implements OperationResult {
    public Applied {
      attributes = Map.copyOf(attributes);
    }
  }

  /** Refused; nothing was changed. */
  record Failed(CloudFailure failure) implements OperationResult {}

  /** Sent, but no answer came: look again before anything else. */
  record Unknown(String why) implements OperationResult {}

  /** Not tried, because an operation it depends on did not succeed. */
  record Skipped(OperationId because) implements OperationResult {}
}
