package io.albedo.k8s.request;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object, decides what is to be written, and writes just that; from the start if somebody
 * else has written meanwhile, but not for ever.
 */
public final class FreshWriter {

  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private final ApiRequests requests;

  public FreshWriter(ApiRequests requests) {
    this.requests = requests;
  }

  /** What is to be done about an object as it is now. */
  public sealed interface Decision {

    /** Nothing: it is as it shall be. */
    record Keep() implements Decision {}

    /** Nothing: it is not what was meant. */
    record Refuse(CloudFailure failure) implements Decision {}

    /** This, as it stands. */
    record Send(PatchForm form, Map<String, ?> patch) implements Decision {}

    /** A merge patch that is refused if the object is not as it was read any more. */
    static Decision locked(ApiObject read, Map<String, ?> patch) {
      Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
      if (patch.get("metadata") instanceof Map<?, ?> written) {
        written.forEach((name, value) -> metadata.put(String.valueOf(name), value));
      }
      metadata.put("resourceVersion", read.resourceVersion());
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(patch);
      whole.put("metadata", metadata);
      return new Send(PatchForm.MERGE, whole);
    }
  }

  /**
   * Decides on the object and writes the target, which is the object or a part of it.
   *
   * @param decide is asked again after each conflict
   */
  public OperationResult write(ApiTarget target, Function<ApiObject, Decision> decide) {
    Answer answer = attempt(target, decide);
    for (int failed = 1; answer.isConflict() && failed < ATTEMPTS; failed++) {
      if (!pause(FIRST_PAUSE.multipliedBy(1L << failed))) {
        return new OperationResult.Unknown("interrupted before " + target.text() + " was written");
      }
      answer = attempt(target, decide);
    }
    return answer.result();
  }

  private Answer attempt(ApiTarget target, Function<ApiObject, Decision> decide) {
    Answer read = requests.get(ApiTarget.of(target.kind(), target.name()));
    return read instanceof Answer.Given(ApiObject object)
        ? carryOut(target, object, decide.apply(object))
        : read;
  }

  private Answer carryOut(ApiTarget target, ApiObject object, Decision decision) {
    return switch (decision) {
      case Decision.Keep keep -> new Answer.Given(object);
      case Decision.Refuse(CloudFailure failure) -> new Answer.Refused(failure);
      case Decision.Send(PatchForm form, Map<String, ?> patch) ->
          requests.patch(target, form, patch);
    };
  }

  private static boolean pause(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
