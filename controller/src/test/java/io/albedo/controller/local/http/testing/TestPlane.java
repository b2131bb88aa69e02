package io.albedo.controller.local.http.testing;

import io.albedo.controller.local.http.AppliedState;
import io.albedo.controller.local.http.BackendRoute;
import io.albedo.controller.local.http.Backends;
import io.albedo.controller.local.http.DataPlane;
import io.albedo.controller.local.http.DataPlaneSettings;
import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.local.http.LocalPorts;
import java.util.List;
import java.util.stream.Stream;

/** A data plane on free ports. */
public final class TestPlane implements AutoCloseable {

  private final DataPlane plane;

  private TestPlane(DataPlane plane) {
    this.plane = plane;
  }

  /** Serves an account; backends are written as on the command line. */
  public static TestPlane of(Account account, String... backends) {
    return of(0.0, account, backends);
  }

  /** Serves an account; weighted forwards always fall on the same point. */
  public static TestPlane of(double point, Account account, String... backends) {
    List<BackendRoute> routes = Stream.of(backends).map(BackendRoute::parse).toList();
    DataPlane plane =
        new DataPlane(
            new DataPlaneSettings(
                "localhost", LocalPorts.anyFree(), new Backends(routes), () -> point));
    plane.show(AppliedState.of(account.world()));
    return new TestPlane(plane);
  }

  /** Serves another account. */
  public void show(Account account) {
    plane.show(AppliedState.of(account.world()));
  }

  /** Serves another account, of which more is known. */
  public void show(AppliedState state) {
    plane.show(state);
  }

  /** The listeners. */
  public List<LocalAddress> addresses() {
    return plane.addresses();
  }

  /** The local port of a listener. */
  public int port(String loadBalancer, int listenerPort) {
    return address(loadBalancer, listenerPort).localPort();
  }

  /** An URL on the listener. */
  public String url(String loadBalancer, int listenerPort, String target) {
    return address(loadBalancer, listenerPort).url() + target;
  }

  private LocalAddress address(String loadBalancer, int listenerPort) {
    return plane.addresses().stream()
        .filter(a -> a.loadBalancer().equals(loadBalancer) && a.listenerPort() == listenerPort)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    plane.close();
  }
}
