package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static io.albedo.controller.local.http.testing.Account.forward;
import static io.albedo.controller.local.http.testing.Account.host;
import static io.albedo.controller.local.http.testing.Account.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataPlaneTest {

  private final Client client = new Client();

  @Test
  void eachListenerOfEachLoadBalancerHasAPortOfItsOwn() {
    Account account =
        new Account()
            .loadBalancer("a")
            .loadBalancer("b")
            .http("a", 80, answer("a80"))
            .http("a", 8080, answer("a8080"))
            .http("b", 80, answer("b80"));
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(client.get(plane.url("a", 80, "/")).body()).isEqualTo("a80");
      assertThat(client.get(plane.url("a", 8080, "/")).body()).isEqualTo("a8080");
      assertThat(client.get(plane.url("b", 80, "/")).body()).isEqualTo("b80");
    }
  }

  @Test
  void rulesDecideByHostAndPath() {
    Account account =
        new Account()
            .loadBalancer("a")
            .http("a", 80, answer("default"))
            .rule("a", 80, 1, answer("local"), host("localhost"), path("/x/*"))
            .rule("a", 80, 2, answer("any"), path("/x/*"));
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(client.get(plane.url("a", 80, "/x/1")).body()).isEqualTo("local");
      assertThat(client.get(plane.url("a", 80, "/y")).body()).isEqualTo("default");
    }
  }

  @Test
  void aChangedGraphIsServedOnTheSamePort() {
    Account before = new Account().loadBalancer("a").http("a", 80, answer("before"));
    Account after =
        new Account()
            .loadBalancer("a")
            .http("a", 80, answer("after"))
            .rule("a", 80, 1, answer("new rule"), path("/new"));
    try (TestPlane plane = TestPlane.of(before)) {
      int port = plane.port("a", 80);
      plane.show(after);

      assertThat(plane.port("a", 80)).isEqualTo(port);
      assertThat(client.get(plane.url("a", 80, "/")).body()).isEqualTo("after");
      assertThat(client.get(plane.url("a", 80, "/new")).body()).isEqualTo("new rule");
    }
  }

  @Test
  void listenersAppearAndVanish() {
    Account first = new Account().loadBalancer("a").http("a", 80, answer("80"));
    Account second = new Account().loadBalancer("a").http("a", 81, answer("81"));
    try (TestPlane plane = TestPlane.of(first)) {
      String gone = plane.url("a", 80, "/");
      plane.show(second);

      assertThat(client.get(plane.url("a", 81, "/")).body()).isEqualTo("81");
      assertThat(plane.addresses()).hasSize(1);
      assertThatThrownBy(() -> client.get(gone)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void aListenerThatChangesItsProtocolChangesItsServer() {
    Account http = new Account().loadBalancer("a").http("a", 80, answer("plain"));
    Account https =
        new Account().loadBalancer("a").listener("a", 80, Protocol.HTTPS, answer("tls"));
    try (TestPlane plane = TestPlane.of(http)) {
      plane.show(https);

      assertThat(plane.url("a", 80, "/")).startsWith("https://");
    }
  }

  @Test
  void aTargetGroupThatIsNotThereIsUnavailable() {
    Account account = new Account().loadBalancer("a").http("a", 80, forward("gone"));
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(client.get(plane.url("a", 80, "/")).statusCode()).isEqualTo(503);
      assertThat(client.get(plane.url("a", 80, "/")).body()).contains("503 Service Unavailable");
    }
  }

  @Test
  void portsBelow1024MoveUpBy8000() {
    assertThat(LocalPorts.shifted().candidates(80).findFirst()).hasValue(8080);
    assertThat(LocalPorts.shifted().candidates(443).findFirst()).hasValue(8443);
    assertThat(LocalPorts.shifted().candidates(8081).findFirst()).hasValue(8081);
  }

  @Test
  void nearTheEndOfPortsAnyFreeOneIsTheLastChoice() {
    assertThat(LocalPorts.shifted().candidates(65534)).containsExactly(65534, 65535, 0);
  }

  @Test
  void aTakenPortMovesToTheNextFreeOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      LocalPorts ports = listenerPort -> IntStream.of(taken.getLocalPort(), 0);
      try (DataPlane plane =
          new DataPlane(new DataPlaneSettings("localhost", ports, Backends.none(), () -> 0.0))) {
        plane.show(AppliedState.of(account().world()));

        assertThat(plane.addresses())
            .singleElement()
            .satisfies(a -> assertThat(a.localPort()).isNotEqualTo(taken.getLocalPort()))
            .satisfies(a -> assertThat(client.get(a.url() + "/").body()).isEqualTo("a"));
      }
    }
  }

  @Test
  void twoListenersNeverShareAPort() throws IOException {
    int free = freePort();
    LocalPorts ports = listenerPort -> IntStream.of(free, 0);
    try (DataPlane plane =
        new DataPlane(new DataPlaneSettings("localhost", ports, Backends.none(), () -> 0.0))) {
      plane.show(AppliedState.of(account().http("a", 81, answer("b")).world()));

      assertThat(plane.addresses()).extracting(LocalAddress::localPort).doesNotHaveDuplicates();
      assertThat(plane.addresses())
          .extracting(a -> client.get(a.url() + "/").body())
          .containsExactly("a", "b");
    }
  }

  @Test
  void aListenerWithoutAnyPortLeavesTheOthersAlone() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      LocalPorts ports = port -> IntStream.of(port == 80 ? taken.getLocalPort() : 0);
      try (DataPlane plane =
          new DataPlane(new DataPlaneSettings("localhost", ports, Backends.none(), () -> 0.0))) {
        plane.show(AppliedState.of(account().http("a", 81, answer("b")).world()));

        assertThat(plane.addresses()).extracting(LocalAddress::listenerPort).containsExactly(81);
      }
    }
  }

  @Test
  void closingFreesAllPortsAndThreads() {
    TestPlane plane = TestPlane.of(account());
    String url = plane.url("a", 80, "/");
    List<Thread> during = eventLoops();
    plane.close();

    assertThatThrownBy(() -> client.get(url)).isInstanceOf(UncheckedIOException.class);
    assertThat(during).isNotEmpty();
    assertThat(during).allSatisfy(t -> assertThat(endsSoon(t)).isTrue());
  }

  private static List<Thread> eventLoops() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("vert.x-eventloop"))
        .toList();
  }

  private static boolean endsSoon(Thread thread) throws InterruptedException {
    thread.join(10_000);
    return !thread.isAlive();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      return socket.getLocalPort();
    }
  }

  private static Account account() {
    return new Account().loadBalancer("a").http("a", 80, answer("a"));
  }
}
