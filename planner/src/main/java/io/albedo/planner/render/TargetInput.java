package io.albedo.planner.render;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Target;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;

/** Requests about targets: of the Elastic Load Balancing API, and patches of Kubernetes objects. */
record TargetInput() {

  Json.Obj of(TargetCall call) {
    return switch (call) {
      case TargetCall.Register c -> targets(c.targetGroup(), c.targets());
      case TargetCall.Deregister c -> targets(c.targetGroup(), c.targets());
      case TargetCall.SetPodCondition c -> condition(c);
      case TargetCall.NoteTargets c ->
          object("ConfigMap", metadata(c.configMap()))
              .put("data", Json.object().put("targets", String.join(",", c.targets())).build())
              .build();
      case TargetCall.DeleteTargetNote c -> object("ConfigMap", metadata(c.configMap())).build();
    };
  }

  private static Json.Obj targets(Arn group, List<Target> targets) {
    return Json.object()
        .put("TargetGroupArn", group.value())
        .put("Targets", new Json.Arr(targets.stream().map(TargetInput::target).toList()))
        .build();
  }

  private static Json target(Target target) {
    return Json.object()
        .put("Id", target.id())
        .put("Port", target.port())
        .putIfPresent("AvailabilityZone", target.availabilityZone())
        .build();
  }

  /** Names the pod by its UID, too, so that no later one of the same name is meant. */
  private static Json.Obj condition(TargetCall.SetPodCondition call) {
    Pod.Condition condition = call.condition();
    JsonObjectBuilder metadata = metadata(call.pod());
    Json entry =
        Json.object()
            .put("type", call.type())
            .put("status", condition.status())
            .put("reason", condition.reason())
            .put("message", condition.message())
            .build();
    return object("Pod", metadata.putIfPresent("uid", call.uid()))
        .put("status", Json.object().put("conditions", new Json.Arr(List.of(entry))).build())
        .build();
  }

  private static JsonObjectBuilder object(String kind, JsonObjectBuilder metadata) {
    return Json.object()
        .put("apiVersion", "v1")
        .put("kind", kind)
        .put("metadata", metadata.build());
  }

  private static JsonObjectBuilder metadata(ObjectName name) {
    return Json.object().put("name", name.name()).put("namespace", name.namespace());
  }
}
