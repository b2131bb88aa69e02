package io.albedo.k8s.write;

import static io.albedo.k8s.write.UnknownValueException.known;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.k8s.request.MergePatch;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes TargetGroupBindings. */
record BindingWriter(ApiRequests requests, FreshWriter writer) {

  /** One that is there already counts as made if it is the same. */
  OperationResult create(Call.CreateBinding call) {
    Map<String, Object> object = new BindingForm(call.binding()).object();
    ApiTarget target =
        target(new ObjectName(call.binding().namespace(), known(call.binding().name())));
    Answer answer = requests.create(target, object);
    return answer.isRefused("AlreadyExists") && isThere(target, object)
        ? Answer.done()
        : answer.result();
  }

  private boolean isThere(ApiTarget target, Map<String, Object> object) {
    return requests.get(target) instanceof Answer.Given(ApiObject present)
        && !present.isDeleting()
        && difference(present, new ApiObject(new LinkedHashMap<>(object))).isEmpty();
  }

  /**
   * The spec becomes the one given, to the last field; labels are added to those that are there.
   */
  OperationResult patch(Call.PatchBinding call) {
    ApiObject wanted = new ApiObject(new LinkedHashMap<>(new BindingForm(call.binding()).object()));
    return writer.write(
        target(call.name()),
        present -> {
          Map<String, @Nullable Object> patch = difference(present, wanted);
          return patch.isEmpty() ? new Decision.Keep() : Decision.locked(present, patch);
        });
  }

  private static Map<String, @Nullable Object> difference(ApiObject present, ApiObject wanted) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    Map<String, @Nullable Object> labels =
        MergePatch.additions(
            present.part("metadata", "labels").content(),
            wanted.part("metadata", "labels").content());
    if (!labels.isEmpty()) {
      patch.put("metadata", Map.of("labels", labels));
    }
    Map<String, @Nullable Object> spec =
        MergePatch.between(present.part("spec").content(), wanted.part("spec").content());
    if (!spec.isEmpty()) {
      patch.put("spec", spec);
    }
    return patch;
  }

  OperationResult delete(Call.DeleteBinding call) {
    return Answer.fineIfGone(requests.delete(target(call.name()), Map.of()).result());
  }

  static ApiTarget target(ObjectName name) {
    return ApiTarget.of(ApiKind.TARGET_GROUP_BINDING, name);
  }
}
