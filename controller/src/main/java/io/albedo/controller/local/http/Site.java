package io.albedo.controller.local.http;

import io.albedo.planner.route.Location;
import java.util.List;

/** All listeners that are served at one moment. */
record Site(List<LocalAddress> addresses) {

  Site {
    addresses = List.copyOf(addresses);
  }

  static Site empty() {
    return new Site(List.of());
  }

  /** The location with the local port of the load balancer's listener that it leads to, if any. */
  Location reachable(ServedListener from, Location location) {
    return addresses.stream()
        .filter(a -> a.loadBalancer().equals(from.entrance().loadBalancer()))
        .filter(a -> Integer.toString(a.listenerPort()).equals(location.port()))
        .findFirst()
        .map(a -> location.atPort(a.localPort()))
        .orElse(location);
  }
}
