package io.albedo.k8s.write;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.k8s.request.PatchForm;
import io.albedo.model.cluster.Pod;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets one condition of a pod and leaves all others to whom they belong. A pod that is gone, also
 * in favour of another one of its name, needs to be told nothing.
 */
record PodConditionWriter(FreshWriter writer, InstantSource clock) {

  OperationResult set(TargetCall.SetPodCondition call) {
    OperationResult result =
        writer.write(ApiTarget.of(ApiKind.POD, call.pod()).status(), pod -> decide(pod, call));
    return Answer.fineIfGone(result);
  }

  private Decision decide(ApiObject pod, TargetCall.SetPodCondition call) {
    boolean isAnother = call.uid().isPresent() && !call.uid().equals(pod.uid());
    Optional<ApiObject> present =
        pod.objects("status", "conditions").stream()
            .filter(c -> c.text("type").equals(Optional.of(call.type())))
            .findFirst();
    if (isAnother || present.filter(c -> says(c, call.condition())).isPresent()) {
      return new Decision.Keep();
    }
    boolean turns =
        present.flatMap(c -> c.text("status")).filter(call.condition().status()::equals).isEmpty();
    return new Decision.Send(PatchForm.STRATEGIC, patch(pod, call, turns));
  }

  private static boolean says(ApiObject present, Pod.Condition wanted) {
    return present.text("status").equals(Optional.of(wanted.status()))
        && present.text("reason").orElse("").equals(wanted.reason())
        && present.text("message").orElse("").equals(wanted.message());
  }

  /** The UID makes the API server refuse it for another pod. */
  private Map<String, Object> patch(ApiObject pod, TargetCall.SetPodCondition call, boolean turns) {
    ObjectDraft condition =
        new ObjectDraft()
            .put("type", call.type())
            .put("status", call.condition().status())
            .put("reason", call.condition().reason())
            .put("message", call.condition().message());
    if (turns) {
      condition.put(
          "lastTransitionTime", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return new ObjectDraft()
        .put("metadata", new ObjectDraft().putIfPresent("uid", pod.uid()))
        .put("status", Map.of("conditions", List.of(condition.build())))
        .build();
  }
}
