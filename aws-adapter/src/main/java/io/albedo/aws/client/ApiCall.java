package io.albedo.aws.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that has ended.
 *
 * @param resources what the request names: ARNs, and ids of security groups
 */
public record ApiCall(CalledOperation operation, List<String> resources, Ending ending) {

  public ApiCall {
    resources = List.copyOf(resources);
  }

  /**
   * How a call ended.
   *
   * @param attempts requests that were sent, or tried to send
   * @param status of the last answer; absent if none came
   * @param errorCode the API's code such as {@code AccessDenied}, or what hindered the call on our
   *     side; absent if it succeeded
   * @param duration all attempts with the pauses between them, without the wait for a turn
   */
  public record Ending(
      int attempts, OptionalInt status, Optional<String> errorCode, Duration duration) {}

  /**
   * An operation of an API.
   *
   * @param service the service's id in the SDK, such as {@code Elastic Load Balancing v2}
   * @param name such as {@code DescribeLoadBalancers}
   */
  public record CalledOperation(String service, String name) {
    /** Whether it only reads, as its name tells. */
    public boolean reads() {
      return name.matches("(Describe|Get|List).*");
    }

    @Override
    public String toString() {
      return service + " " + name;
    }
  }

  public boolean succeeded() {
    return ending.errorCode().isEmpty();
  }
}
