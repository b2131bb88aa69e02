package io.albedo.k8s.status;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.plan.OperationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts finalizers on objects and takes them off, and leaves those of others as they are. */
record FinalizerWriter(FreshWriter writer) {

  OperationResult add(ObjectRef object, String finalizer) {
    return write(
        object,
        present -> {
          if (isAnother(present, object)) {
            return new Decision.Refuse(gone(object));
          }
          List<String> finalizers = finalizers(present);
          return finalizers.contains(finalizer)
              ? new Decision.Keep()
              : set(present, plus(finalizers, finalizer));
        });
  }

  /** From what is gone it is taken already. */
  OperationResult remove(ObjectRef object, String finalizer) {
    OperationResult result =
        write(
            object,
            present -> {
              List<String> finalizers = finalizers(present);
              return isAnother(present, object) || !finalizers.contains(finalizer)
                  ? new Decision.Keep()
                  : set(present, finalizers.stream().filter(f -> !f.equals(finalizer)).toList());
            });
    return Answer.fineIfGone(result);
  }

  private OperationResult write(ObjectRef object, Function<ApiObject, Decision> decide) {
    ApiKind kind =
        ApiKind.of(object.kind())
            .orElseThrow(
                () -> new IllegalArgumentException("no finalizers are kept on " + object.kind()));
    return writer.write(ApiTarget.of(kind, object.name()), decide);
  }

  private static Decision set(ApiObject present, List<String> finalizers) {
    return Decision.locked(present, Map.of("metadata", Map.of("finalizers", finalizers)));
  }

  private static List<String> finalizers(ApiObject present) {
    return present.texts("metadata", "finalizers");
  }

  private static List<String> plus(List<String> finalizers, String another) {
    List<String> more = new ArrayList<>(finalizers);
    more.add(another);
    return more;
  }

  /** Whether it only has the name of the one that is meant. */
  private static boolean isAnother(ApiObject present, ObjectRef object) {
    return object.uid().isPresent() && !object.uid().equals(present.uid());
  }

  private static CloudFailure gone(ObjectRef object) {
    return new CloudFailure(
        "NotFound",
        "cannot add a finalizer: %s %s is another object now"
            .formatted(object.kind(), object.name()));
  }
}
