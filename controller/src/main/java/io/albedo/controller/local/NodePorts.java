package io.albedo.controller.local;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives node ports to the Services that are to have them, as the API server does: one for each port
 * that has none written, out of 30000 to 32767, and the same one for as long as the port is there.
 */
final class NodePorts {

  private static final int FIRST = 30_000;
  private static final int COUNT = 2_768;

  private final Map<Key, Integer> given = new TreeMap<>();

  private record Key(ObjectName service, int port) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byService = service.compareTo(other.service);
      return byService != 0 ? byService : Integer.compare(port, other.port);
    }
  }

  /** The Services, with node ports where they belong; none if all are taken. */
  synchronized Map<ObjectName, Service> allocate(Collection<Service> services) {
    forgetAllBut(services);
    Set<Integer> taken = new HashSet<>(given.values());
    services.forEach(s -> s.ports().forEach(p -> p.nodePort().ifPresent(taken::add)));
    Map<ObjectName, Service> result = new TreeMap<>();
    services.forEach(s -> result.put(s.name(), s.nodePortsAllocated() ? allocate(s, taken) : s));
    return result;
  }

  private void forgetAllBut(Collection<Service> services) {
    Set<Key> present = new HashSet<>();
    services.forEach(s -> s.ports().forEach(p -> present.add(new Key(s.name(), p.port()))));
    given.keySet().retainAll(present);
  }

  private Service allocate(Service service, Set<Integer> taken) {
    return Service.builder()
        .from(service)
        .ports(service.ports().stream().map(p -> allocate(service.name(), p, taken)).toList())
        .build();
  }

  private ServicePort allocate(ObjectName service, ServicePort port, Set<Integer> taken) {
    if (port.nodePort().isPresent()) {
      return port;
    }
    Key key = new Key(service, port.port());
    Integer known = given.get(key);
    OptionalInt nodePort = known == null ? free(key, taken) : OptionalInt.of(known);
    nodePort.ifPresent(
        chosen -> {
          given.put(key, chosen);
          taken.add(chosen);
        });
    return new ServicePort(port.name(), port.port(), port.targetPort(), nodePort);
  }

  /** Begins at a place that follows from the name, so that restarts find the same ports. */
  private static OptionalInt free(Key key, Set<Integer> taken) {
    int start = Math.floorMod((key.service().text() + ":" + key.port()).hashCode(), COUNT);
    for (int i = 0; i < COUNT; i++) {
      int candidate = FIRST + (start + i) % COUNT;
      if (!taken.contains(candidate)) {
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }
}
