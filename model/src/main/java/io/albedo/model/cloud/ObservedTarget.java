package io.albedo.model.cloud;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A target that is registered in a target group.
 *
 * @param id an instance id, an address, or the ARN of a load balancer or function
 * @param port absent for a function
 * @param availabilityZone {@code all} for an address outside of the VPC; absent if it was not given
 * @param health absent if nobody has asked
 */
public record ObservedTarget(
    String id, OptionalInt port, Optional<String> availabilityZone, Optional<Health> health) {

  /** Whether it was deregistered, and only requests under way still end there. */
  public boolean isDraining() {
    return health.filter(Health::isDraining).isPresent();
  }

  /**
   * What the load balancer thinks of the target.
   *
   * @param state {@code initial}, {@code healthy}, {@code unhealthy}, {@code unused}, {@code
   *     draining}, {@code unavailable}, or what a later version of the API knows
   * @param reason such as {@code Target.FailedHealthChecks}; absent if the state is {@code healthy}
   * @param description the API's words for a human; absent if the state is {@code healthy}
   */
  public record Health(String state, Optional<String> reason, Optional<String> description) {
    private static final Set<String> LEAVING = Set.of("draining", "unhealthy.draining");

    /** Whether it was deregistered, and only requests under way still end there. */
    public boolean isDraining() {
      return LEAVING.contains(state);
    }

    public boolean isHealthy() {
      return state.equals("healthy");
    }
  }
}
