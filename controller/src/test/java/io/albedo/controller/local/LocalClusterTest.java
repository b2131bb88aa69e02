package io.albedo.controller.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalClusterTest {

  private static final ObjectName API = new ObjectName("shop", "api");

  private final SortedMap<ObjectName, TargetGroupBindingObject> bindings = new TreeMap<>();
  private ClusterState written = ClusterState.builder().build();
  private final LocalCluster cluster =
      new LocalCluster(() -> new Reported<>(written, List.of()), () -> bindings);

  @Test
  void anObjectWithoutUidGetsOneThatStays() {
    write(nodePortService(API, port("", 80)));
    String uid = service(API).uid().orElseThrow();

    assertThat(uid).matches("[0-9a-f-]{36}");
    assertThat(service(API).uid()).contains(uid);
  }

  @Test
  void objectsOfDifferentNamesOrKindsHaveDifferentUids() {
    written =
        ClusterState.builder()
            .putServices(API, nodePortService(API, port("", 80)))
            .putIngresses(API, Ingress.builder().name(API).build())
            .build();
    ClusterState observed = cluster.observe().value();

    assertThat(observed.services().values().iterator().next().uid())
        .isNotEqualTo(observed.ingresses().values().iterator().next().uid());
  }

  @Test
  void aUidThatIsWrittenIsKept() {
    write(Service.builder().name(API).uid("mine").build());

    assertThat(service(API).uid()).contains("mine");
  }

  @Test
  void aNodePortServiceGetsNodePortsThatStayWhenOthersCome() {
    write(nodePortService(API, port("a", 80), port("b", 81)));
    List<ServicePort> before = service(API).ports();
    Service other = nodePortService(new ObjectName("aaa", "first"), port("", 80));
    write(other, nodePortService(API, port("b", 81), port("a", 80)));

    assertThat(before)
        .allSatisfy(p -> assertThat(p.nodePort().orElseThrow()).isBetween(30000, 32767))
        .extracting(ServicePort::nodePort)
        .doesNotHaveDuplicates();
    assertThat(service(API).ports()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aNodePortThatIsWrittenIsKeptAndGivenToNobodyElse() {
    ObjectName other = new ObjectName("shop", "other");
    write(nodePortService(API, port("", 80)));
    int usual = service(API).ports().getFirst().nodePort().orElseThrow();
    LocalCluster fresh =
        new LocalCluster(() -> new Reported<>(written, List.of()), Collections::emptySortedMap);
    write(
        nodePortService(API, port("", 80)),
        nodePortService(other, new ServicePort("", 80, PortRef.of(80), OptionalInt.of(usual))));

    ClusterState observed = fresh.observe().value();
    assertThat(nodePort(observed, other)).isEqualTo(usual);
    assertThat(nodePort(observed, API)).isNotEqualTo(usual);
  }

  @Test
  void aClusterIpServiceGetsNone() {
    write(Service.builder().name(API).addPorts(port("", 80)).build());

    assertThat(service(API).ports().getFirst().nodePort()).isEmpty();
  }

  @Test
  void whenAllNodePortsAreTakenOneStaysUnknown() {
    ServicePort[] many =
        IntStream.rangeClosed(1, 2769).mapToObj(i -> port("p" + i, i)).toArray(ServicePort[]::new);
    write(nodePortService(API, many));

    assertThat(service(API).ports()).filteredOn(p -> p.nodePort().isEmpty()).hasSize(1);
  }

  @Test
  void theBindingsOfTheCloudStandBesideThoseThatAreWritten() {
    ObjectName name = new ObjectName("shop", "k8s-1");
    bindings.put(name, binding(name));
    ObjectName byHand = new ObjectName("shop", "by-hand");
    written = ClusterState.builder().putTargetGroupBindings(byHand, binding(byHand)).build();

    assertThat(cluster.observe().value().targetGroupBindings()).containsOnlyKeys(name, byHand);
  }

  @Test
  void whatCouldNotBeReadIsPassedOn() {
    Unread unread = Unread.builder().nameless(true).build();
    written = ClusterState.builder().unread(unread).build();

    assertThat(cluster.observe().value().unread()).isEqualTo(unread);
  }

  @Test
  void findingsArePassedOn() {
    Diagnostic finding = Diagnostic.of(Code.BROKEN_YAML, Subject.file("a.yaml"), "", "line 1");
    LocalCluster broken =
        new LocalCluster(
            () -> new Reported<>(written, List.of(finding)), Collections::emptySortedMap);

    assertThat(broken.observe().diagnostics()).containsExactly(finding);
  }

  private void write(Service... services) {
    ClusterState.Builder builder = ClusterState.builder();
    for (Service service : services) {
      builder.putServices(service.name(), service);
    }
    written = builder.build();
  }

  private Service service(ObjectName name) {
    return java.util.Objects.requireNonNull(cluster.observe().value().services().get(name));
  }

  private static int nodePort(ClusterState observed, ObjectName name) {
    return java.util.Objects.requireNonNull(observed.services().get(name))
        .ports()
        .getFirst()
        .nodePort()
        .orElseThrow();
  }

  private static Service nodePortService(ObjectName name, ServicePort... ports) {
    return Service.builder().name(name).type("NodePort").addPorts(ports).build();
  }

  private static ServicePort port(String name, int number) {
    return new ServicePort(name, number, PortRef.of(number), OptionalInt.empty());
  }

  private static TargetGroupBindingObject binding(ObjectName name) {
    return TargetGroupBindingObject.builder()
        .name(name)
        .targetGroupArn("arn")
        .serviceName("api")
        .servicePort(PortRef.of(80))
        .build();
  }
}
