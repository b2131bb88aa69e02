package io.albedo.k8s.event;

import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Events ({@code v1}) as they are sent. {@code kubectl describe} and {@code kubectl get events}
 * show them; whoever reads {@code events.k8s.io/v1} finds the same objects.
 */
record EventForm(ClusterEvent event, String instance) {

  private static final String COMPONENT = "albedo";
  private static final String CLUSTER_WIDE = "default";
  private static final int LONGEST_BEGINNING = 200;

  /**
   * Name and namespace of the Event.
   *
   * @param ending tells it from other events of the object
   */
  ObjectName name(String ending) {
    ObjectName object = event.object().name();
    String beginning =
        object.name().substring(0, Math.min(object.name().length(), LONGEST_BEGINNING));
    return new ObjectName(namespace(), beginning + "-" + ending);
  }

  /** Events of objects without a namespace are kept here, as the API asks for. */
  private String namespace() {
    String namespace = event.object().name().namespace();
    return namespace.isEmpty() ? CLUSTER_WIDE : namespace;
  }

  Map<String, Object> object(ObjectName name, Instant now) {
    String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return ObjectDraft.of(ApiKind.EVENT)
        .put(
            "metadata",
            new ObjectDraft().put("name", name.name()).put("namespace", name.namespace()))
        .put("involvedObject", involved(event.object()))
        .put("type", event.type().text())
        .put("reason", event.reason())
        .put("message", EventText.of(event.message()))
        .put("source", Map.of("component", COMPONENT))
        .put("reportingComponent", COMPONENT)
        .put("reportingInstance", instance)
        .put("firstTimestamp", time)
        .put("lastTimestamp", time)
        .put("count", 1)
        .build();
  }

  /** Told once more. */
  static Map<String, Object> again(int count, Instant now) {
    return new ObjectDraft()
        .put("count", count)
        .put("lastTimestamp", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .build();
  }

  private static ObjectDraft involved(ObjectRef object) {
    ObjectDraft draft =
        new ObjectDraft()
            .put("apiVersion", InvolvedKinds.apiVersion(object.kind()))
            .put("kind", object.kind())
            .putText("namespace", object.name().namespace())
            .put("name", object.name().name());
    return draft.putIfPresent("uid", object.uid());
  }
}
