package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.Pod;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a Pod: only what makes it a target, so that nothing else can be wrong with it. */
final class PodReader {

  private PodReader() {}

  static Pod read(Metadata metadata, Fields object) {
    var pod =
        Pod.builder()
            .name(metadata.name())
            .uid(metadata.uid())
            .labels(metadata.labels())
            .eniAnnotation(Optional.ofNullable(metadata.annotations().get(Pod.ENI_ANNOTATION)));
    object.map("spec").ifPresent(spec -> addSpec(pod, spec.ignoringOthers()));
    object.map("status").ifPresent(status -> addStatus(pod, status.ignoringOthers()));
    return pod.build();
  }

  private static void addSpec(Pod.Builder pod, Fields spec) {
    pod.nodeName(spec.text("nodeName").filter(name -> !name.isEmpty()))
        .readinessGates(
            spec.maps("readinessGates").stream()
                .map(gate -> gate.requiredText("conditionType"))
                .collect(Collectors.toCollection(TreeSet::new)))
        .containerPorts(
            spec.maps("containers").stream()
                .flatMap(container -> container.ignoringOthers().maps("ports").stream())
                .map(PodReader::port)
                .toList());
  }

  private static Pod.ContainerPort port(Fields port) {
    port.ignoringOthers();
    return new Pod.ContainerPort(
        port.text("name").orElse(""), port.requiredNumber("containerPort", 1, Ports.HIGHEST));
  }

  private static void addStatus(Pod.Builder pod, Fields status) {
    pod.ip(status.text("podIP").filter(ip -> !ip.isEmpty())).conditions(conditions(status));
  }

  private static SortedMap<String, Pod.Condition> conditions(Fields status) {
    var conditions = new TreeMap<String, Pod.Condition>();
    status
        .maps("conditions")
        .forEach(
            condition ->
                conditions.put(
                    condition.ignoringOthers().requiredText("type"),
                    new Pod.Condition(
                        condition.requiredText("status"),
                        condition.text("reason").orElse(""),
                        condition.text("message").orElse(""))));
    return conditions;
  }
}
