package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServiceReaderTest {

  private static Service service(String spec) {
    return OneObject.cluster(text(spec)).services().values().iterator().next();
  }

  private static List<String> complaints(String spec) {
    return OneObject.complaints(text(spec));
  }

  private static String text(String spec) {
    return "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: " + spec + "}";
  }

  @Test
  void silenceMeansTheDefaultsOfTheApiServer() {
    assertThat(service("{ports: [{port: 80}]}"))
        .isEqualTo(
            Service.builder()
                .name(new ObjectName("default", "a"))
                .type("ClusterIP")
                .addPorts(new ServicePort("", 80, PortRef.of(80), OptionalInt.empty()))
                .build());
  }

  @Test
  void whatIsWrittenIsKept() {
    assertThat(
            service(
                """
                {type: NodePort, ipFamilies: [IPv6, IPv4], clusterIP: None, selector: {app: a},
                 ports: [{name: web, protocol: TCP, port: 443, targetPort: https, nodePort: 31443},
                         {name: metrics, port: 9090, targetPort: 9091}]}
                """))
        .isEqualTo(
            Service.builder()
                .name(new ObjectName("default", "a"))
                .type("NodePort")
                .putSelector("app", "a")
                .addIpFamilies("IPv6", "IPv4")
                .addPorts(
                    new ServicePort("web", 443, PortRef.of("https"), OptionalInt.of(31443)),
                    new ServicePort("metrics", 9090, PortRef.of(9091), OptionalInt.empty()))
                .build());
  }

  @Test
  void zeroAndEmptyTextLeaveItToTheApiServer() {
    assertThat(
            service("{ports: [{port: 80, targetPort: 0, nodePort: 0}, {port: 81, targetPort: ''}]}")
                .ports())
        .containsExactly(
            new ServicePort("", 80, PortRef.of(80), OptionalInt.empty()),
            new ServicePort("", 81, PortRef.of(81), OptionalInt.empty()));
  }

  @Test
  void aTargetPortInQuotesIsAName() {
    assertThat(service("{ports: [{port: 80, targetPort: '8080'}]}").ports().getFirst().targetPort())
        .isEqualTo(PortRef.of("8080"));
  }

  @Test
  void numbersMayBeWrittenAsGoWouldReadThem() {
    assertThat(service("{ports: [{port: 0x50}, {port: 80.0}, {port: 1e3}, {port: 0120}]}").ports())
        .extracting(ServicePort::port)
        .containsExactly(80, 80, 1000, 80);
  }

  @Test
  void aServiceOfTypeExternalNameNeedsNoPorts() {
    assertThat(service("{type: ExternalName, externalName: example.com}").type())
        .isEqualTo("ExternalName");
  }

  @Test
  void loadBalancersMayDoWithoutNodePorts() {
    assertThat(service("{type: LoadBalancer}").nodePortsAllocated()).isTrue();
    assertThat(
            service("{type: LoadBalancer, allocateLoadBalancerNodePorts: false}")
                .nodePortsAllocated())
        .isFalse();
  }

  @Test
  void whatTheApiServerWouldRefuseIsRefused() {
    assertThat(complaints("{type: Nodeport}"))
        .containsExactly(
            "spec.type must be one of ClusterIP, NodePort, LoadBalancer, ExternalName, not"
                + " Nodeport");
    assertThat(complaints("{ports: [{targetPort: 80}]}"))
        .containsExactly("spec.ports[0].port is missing");
    assertThat(complaints("{ports: [{port: 65536}]}"))
        .containsExactly(
            "spec.ports[0].port must be a whole number from 1 to 65535, not a number (65536)");
    assertThat(complaints("{ports: [{port: 80.5}]}"))
        .containsExactly("spec.ports[0].port must be a whole number, not a number (80.5)");
    assertThat(complaints("{ports: [{port: 80, targetPort: [8080]}]}"))
        .containsExactly("spec.ports[0].targetPort must be a number or text, not a list");
    assertThat(complaints("{ports: {port: 80}}"))
        .containsExactly("spec.ports must be a list, not a map");
    assertThat(complaints("{ports: [{port: 80, protocol: tcp}]}"))
        .containsExactly("spec.ports[0].protocol must be one of TCP, UDP, SCTP, not tcp");
  }

  @Test
  void aLongValueIsCutInMessages() {
    assertThat(complaints("{type: \"" + "x".repeat(200) + "\"}").getFirst())
        .endsWith("x".repeat(60) + "...");
  }
}
