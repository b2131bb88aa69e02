package io.albedo.k8s.request;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.OperationResult;
import java.util.Map;

/** How a request to an API server ended. */
public sealed interface Answer {

  /** Done; the object as it is now. */
  record Given(ApiObject object) implements Answer {}

  /** Not done; code is the API's reason, such as {@code Forbidden}. */
  record Refused(CloudFailure failure) implements Answer {}

  /** Perhaps done: no clear answer came. */
  record Lost(String why) implements Answer {}

  /** The same as the result of an operation that was this one request. */
  default OperationResult result() {
    return switch (this) {
      case Given given -> done();
      case Refused(CloudFailure failure) -> new OperationResult.Failed(failure);
      case Lost(String why) -> new OperationResult.Unknown(why);
    };
  }

  /** How it ended, in words. */
  default String words() {
    return switch (this) {
      case Given given -> "done";
      case Refused(CloudFailure failure) -> failure.code() + ": " + failure.message();
      case Lost(String why) -> why;
    };
  }

  /** Whether it was refused for this reason. */
  default boolean isRefused(String reason) {
    return this instanceof Refused(CloudFailure failure) && failure.code().equals(reason);
  }

  default boolean isNotFound() {
    return isRefused("NotFound");
  }

  /** Whether somebody else has changed the object meanwhile. */
  default boolean isConflict() {
    return isRefused("Conflict");
  }

  /** The same result, but where there is no such object there was nothing to do. */
  static OperationResult fineIfGone(OperationResult result) {
    return result instanceof OperationResult.Failed(CloudFailure failure)
            && failure.code().equals("NotFound")
        ? done()
        : result;
  }

  /** What became of an operation that did all it should, or had nothing to do. */
  static OperationResult done() {
    return new OperationResult.Applied(Map.of());
  }
}
