package io.albedo.controller.local.http;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.canonical.TrackingTags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins target groups with the Services that their bindings name. */
final class ServedTargetGroups {

  private final AppliedState state;
  private final Map<String, TargetGroupBindingObject> bindings;

  ServedTargetGroups(AppliedState state) {
    this.state = state;
    this.bindings =
        state.world().bindings().values().stream()
            .collect(
                Collectors.toMap(
                    TargetGroupBindingObject::targetGroupArn,
                    Function.identity(),
                    (first, second) -> first));
  }

  SortedMap<Arn, ServedTargetGroup> byArn() {
    SortedMap<Arn, ServedTargetGroup> served = new TreeMap<>();
    state.world().cloud().targetGroups().forEach(g -> served.put(g.arn(), served(g)));
    return served;
  }

  private ServedTargetGroup served(ObservedTargetGroup group) {
    String name = group.spec().name().known().orElse(group.arn().value());
    return new ServedTargetGroup(
        group.arn(),
        name,
        group.spec().tags().getOrDefault(TrackingTags.RESOURCE, name),
        Optional.ofNullable(bindings.get(group.arn().value())).map(this::service));
  }

  private ServiceRef service(TargetGroupBindingObject binding) {
    ObjectName service = binding.name().sibling(binding.serviceName());
    return ServiceRef.of(
        service, binding.servicePort().text(), spellings(service, binding.servicePort()));
  }

  private Set<String> spellings(ObjectName service, PortRef port) {
    return Optional.ofNullable(state.cluster().services().get(service)).stream()
        .flatMap(s -> s.ports().stream())
        .filter(p -> names(p, port))
        .flatMap(p -> Stream.of(p.name(), Integer.toString(p.port())))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean names(ServicePort candidate, PortRef port) {
    return switch (port) {
      case PortRef.ByNumber(int number) -> candidate.port() == number;
      case PortRef.ByName(String name) -> candidate.name().equals(name);
    };
  }
}
