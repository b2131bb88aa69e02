package io.albedo.planner.translate;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Warns of class parameters that have no effect because their member is not the first one: of these
 * fields only the first member's count, and if its class says nothing, nobody's do.
 */
final class LaterClasses {

  private static final List<Field> OF_LOAD_BALANCER =
      List.of(
          new Field("loadBalancerAttributes", IngressClassParams::loadBalancerAttributes),
          new Field("minimumLoadBalancerCapacity", params -> units(params.minimumCapacityUnits())),
          new Field("ipamConfiguration", IngressClassParams::ipv4IpamPoolId));

  /** A field of the parameters and its value, if it is set. */
  private record Field(String name, Function<IngressClassParams, Optional<?>> value) {}

  private LaterClasses() {}

  private static Optional<Integer> units(OptionalInt units) {
    return units.isPresent() ? Optional.of(units.getAsInt()) : Optional.empty();
  }

  static void checkLoadBalancer(List<MemberScope> members) {
    if (members.size() > 1) {
      OF_LOAD_BALANCER.forEach(field -> check(field, members));
    }
  }

  /** Those of one listener, among the members that listen there. */
  static void checkListener(PortPlan port) {
    if (port.members().size() > 1) {
      check(
          new Field("listeners", params -> attributes(params, port)),
          port.members().stream().map(MemberPlan::scope).toList());
    }
  }

  /** The attributes that parameters give to a listener: the first entry for it counts. */
  static Optional<IngressClassParams.ListenerParams> attributes(
      IngressClassParams params, PortPlan port) {
    return params.listeners().stream()
        .filter(listener -> listener.port() == port.port())
        .filter(listener -> listener.protocol().equals(port.protocol().text()))
        .findFirst();
  }

  private static void check(Field field, List<MemberScope> members) {
    MemberScope first = members.getFirst();
    Optional<?> counts = first.params().flatMap(field.value());
    for (MemberScope later : members.subList(1, members.size())) {
      Optional<?> ignored = later.params().flatMap(field.value());
      if (ignored.isPresent() && !Objects.equals(ignored, counts)) {
        later
            .findings()
            .warn(
                Code.IGNORED_SETTING,
                later.placeOfParam("spec." + field.name()),
                words(field, first, later));
      }
    }
  }

  private static String words(Field field, MemberScope first, MemberScope later) {
    return later.placeOfParam("spec." + field.name())
        + " has no effect: only the class of the first member, Ingress "
        + first.name()
        + ", has a say";
  }
}
