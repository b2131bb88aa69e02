package io.albedo.k8s.write;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.k8s.request.PatchForm;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps ConfigMaps that say which targets of a shared target group are this cluster's. What
 * somebody else has written meanwhile is never written over: it is a conflict, and the next plan is
 * made from what they wrote.
 */
record TargetNoteWriter(ApiRequests requests) {

  private static final String KEY = "targets";

  OperationResult note(TargetCall.NoteTargets call) {
    String targets = String.join(",", call.targets());
    ApiTarget target = target(call.configMap());
    return call.exists() ? change(target, targets) : create(target, targets);
  }

  private OperationResult create(ApiTarget target, String targets) {
    Map<String, Object> object =
        ObjectDraft.of(ApiKind.CONFIG_MAP)
            .put("metadata", metadata(target.name()))
            .put("data", Map.of(KEY, targets))
            .build();
    Answer answer = requests.create(target, object);
    boolean isThere =
        answer.isRefused("AlreadyExists")
            && requests.get(target) instanceof Answer.Given(ApiObject present)
            && says(present, targets);
    return isThere ? Answer.done() : answer.result();
  }

  private OperationResult change(ApiTarget target, String targets) {
    Answer read = requests.get(target);
    if (!(read instanceof Answer.Given(ApiObject present))) {
      return read.result();
    }
    return says(present, targets)
        ? Answer.done()
        : requests.patch(target, PatchForm.MERGE, patch(present, targets)).result();
  }

  private static Map<String, Object> patch(ApiObject present, String targets) {
    return new ObjectDraft()
        .put("metadata", Map.of("resourceVersion", present.resourceVersion()))
        .put("data", Map.of(KEY, targets))
        .build();
  }

  private static boolean says(ApiObject present, String targets) {
    return present.text("data", KEY).equals(Optional.of(targets));
  }

  OperationResult delete(TargetCall.DeleteTargetNote call) {
    ApiTarget target = target(call.configMap());
    Answer read = requests.get(target);
    Answer answer =
        read instanceof Answer.Given(ApiObject present)
            ? requests.delete(target, preconditions(present))
            : read;
    return Answer.fineIfGone(answer.result());
  }

  private static Map<String, Object> preconditions(ApiObject present) {
    return new ObjectDraft()
        .putIfPresent("uid", present.uid())
        .put("resourceVersion", present.resourceVersion())
        .build();
  }

  private static ApiTarget target(ObjectName name) {
    return ApiTarget.of(ApiKind.CONFIG_MAP, name);
  }

  private static ObjectDraft metadata(ObjectName name) {
    return new ObjectDraft().put("name", name.name()).put("namespace", name.namespace());
  }
}
