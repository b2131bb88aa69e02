package io.albedo.k8s.write;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.Optional;

/** Looks again and again whether a TargetGroupBinding is gone, or another one of that name. */
record BindingGoneWait(ApiRequests requests, Duration atMost) {

  private static final Duration PAUSE = Duration.ofMillis(500);

  OperationResult await(ObjectName name) throws InterruptedException {
    ApiTarget target = BindingWriter.target(name);
    long start = System.nanoTime();
    Answer first = requests.get(target);
    Answer seen = first;
    while (isStillThere(seen, first) && hasTime(start)) {
      Thread.sleep(PAUSE);
      seen = requests.get(target);
    }
    return seen.isNotFound() ? Answer.done() : end(name, first, seen);
  }

  /** What could not be seen may still be there; what may not be seen is not looked for again. */
  private static boolean isStillThere(Answer seen, Answer first) {
    return switch (seen) {
      case Answer.Given(ApiObject object) -> isSame(object, first);
      case Answer.Refused(CloudFailure failure) ->
          failure.code().equals("TooManyRequests") || failure.code().equals("Unreachable");
      case Answer.Lost lost -> true;
    };
  }

  private static boolean isSame(ApiObject object, Answer first) {
    return !(first instanceof Answer.Given(ApiObject other)) || object.uid().equals(other.uid());
  }

  private boolean hasTime(long start) {
    return Duration.ofNanos(System.nanoTime() - start).plus(PAUSE).compareTo(atMost) <= 0;
  }

  private OperationResult end(ObjectName name, Answer first, Answer seen) {
    if (!(seen instanceof Answer.Given(ApiObject object))) {
      return seen.result();
    }
    return isSame(object, first) ? stillThere(name, object) : Answer.done();
  }

  private OperationResult stillThere(ObjectName name, ApiObject object) {
    Optional<String> holders =
        Optional.of(String.join(", ", object.texts("metadata", "finalizers")))
            .filter(text -> !text.isEmpty());
    return new OperationResult.Failed(
        new CloudFailure(
            "Timeout",
            "TargetGroupBinding %s is still there after %d s%s"
                .formatted(
                    name,
                    atMost.toSeconds(),
                    holders.map(text -> ", held by finalizer " + text).orElse(""))));
  }
}
