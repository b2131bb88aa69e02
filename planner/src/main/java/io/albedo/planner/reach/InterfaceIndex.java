package io.albedo.planner.reach;

import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.Parsed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds network interfaces that were looked up. */
final class InterfaceIndex {

  private record Place(VpcId vpc, String address) {}

  private final CloudState cloud;
  private final Map<String, NetworkInterface> byId = new HashMap<>();
  private final Map<Place, NetworkInterface> byAddress = new HashMap<>();
  private final Map<String, List<Cidr>> prefixes = new HashMap<>();

  InterfaceIndex(CloudState cloud) {
    this.cloud = cloud;
    Stream.concat(
            cloud.networkInterfaces().values().stream(),
            cloud.instances().values().stream().flatMap(i -> i.interfaces().stream()))
        .forEach(this::add);
  }

  private void add(NetworkInterface found) {
    byId.putIfAbsent(found.id(), found);
    prefixes.putIfAbsent(
        found.id(),
        found.prefixes().stream()
            .map(Cidr::parse)
            .map(Parsed::toOptional)
            .flatMap(Optional::stream)
            .toList());
    found.addresses().forEach(a -> byAddress.putIfAbsent(new Place(found.vpc(), a), found));
  }

  Optional<NetworkInterface> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<NetworkInterface> withAddress(VpcId vpc, String address) {
    return Optional.ofNullable(byAddress.get(new Place(vpc, address)));
  }

  /** The prefixes of an interface, as far as they can be read: many pods are looked for in them. */
  List<Cidr> prefixes(NetworkInterface found) {
    return prefixes.getOrDefault(found.id(), List.of());
  }

  Optional<Instance> instance(String id) {
    return Optional.ofNullable(cloud.instances().get(id));
  }

  List<NetworkInterface> ofInstance(String id) {
    return instance(id).map(Instance::interfaces).orElse(List.of());
  }
}
