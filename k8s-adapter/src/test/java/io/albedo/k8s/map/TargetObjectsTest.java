package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The objects that decide about targets, as the API server returns them. */
class TargetObjectsTest {

  private static final ObjectName NAME = new ObjectName("shop", "web-1");

  @Test
  void readsOfAPodWhatMakesItATarget() {
    ClusterState cluster =
        OneObject.cluster(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web-1
              namespace: shop
              uid: u
              labels: {app: web}
              annotations: {vpc.amazonaws.com/pod-eni: '[]'}
            spec:
              nodeName: n1
              readinessGates: [{conditionType: example.com/ready}]
              tolerations: [{operator: Exists}]
              containers:
              - {name: a, image: i, ports: [{name: http, containerPort: 8080, protocol: TCP}]}
              - {name: b, ports: [{containerPort: 9090}]}
            status:
              podIP: 10.0.0.1
              podIPs: [{ip: 10.0.0.1}]
              conditions:
              - {type: Ready, status: "False", reason: R, message: m, lastTransitionTime: t}
            """);
    assertThat(cluster.pods().get(NAME))
        .isEqualTo(
            Pod.builder()
                .name(NAME)
                .uid("u")
                .putLabels("app", "web")
                .eniAnnotation("[]")
                .nodeName("n1")
                .ip("10.0.0.1")
                .addReadinessGates("example.com/ready")
                .addContainerPorts(new Pod.ContainerPort("http", 8080))
                .addContainerPorts(new Pod.ContainerPort("", 9090))
                .putConditions("Ready", new Pod.Condition("False", "R", "m"))
                .build());
  }

  @Test
  void readsOfANodeWhatMakesItATarget() {
    ClusterState cluster =
        OneObject.cluster(
            """
            apiVersion: v1
            kind: Node
            metadata: {name: n1, labels: {a: b}}
            spec:
              providerID: aws:///eu-west-1a/i-1
              podCIDR: 10.1.0.0/24
              taints: [{key: k, effect: NoSchedule, value: v}]
            status:
              addresses: [{type: Hostname, address: n1}, {type: InternalIP, address: 10.0.0.9}]
              conditions:
              - {type: MemoryPressure, status: "False"}
              - {type: Ready, status: Unknown, reason: NodeStatusUnknown}
              capacity: {cpu: "2"}
            """);
    assertThat(cluster.nodes().get("n1"))
        .isEqualTo(
            Node.builder()
                .name("n1")
                .labels(Map.of("a", "b"))
                .providerId("aws:///eu-west-1a/i-1")
                .addTaints(new Node.Taint("k", "NoSchedule"))
                .ready("Unknown")
                .addInternalAddresses("10.0.0.9")
                .build());
  }

  @Test
  void readsEndpointSlices() {
    ClusterState cluster =
        OneObject.cluster(
            """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata:
              name: web-1
              namespace: shop
              labels: {kubernetes.io/service-name: web}
            addressType: IPv4
            ports: [{name: http, port: 8080, protocol: TCP}, {name: any}]
            endpoints:
            - addresses: [10.0.0.1, 10.0.0.2]
              conditions: {ready: false, serving: true, terminating: true}
              nodeName: n1
              zone: z
              hints: {forZones: [{name: z}]}
              targetRef: {kind: Pod, namespace: shop, name: p, uid: u}
            - {addresses: [10.0.0.3], targetRef: {kind: Node, name: n1}}
            - {addresses: [10.0.0.4]}
            """);
    assertThat(cluster.endpointSlices().get(NAME))
        .isEqualTo(
            new EndpointSlice(
                NAME,
                Optional.of("web"),
                "IPv4",
                new EndpointSubset(
                    List.of(
                        new EndpointSubset.Port("http", OptionalInt.of(8080)),
                        new EndpointSubset.Port("any", OptionalInt.empty())),
                    List.of(
                        new EndpointSubset.Endpoint(
                            List.of("10.0.0.1", "10.0.0.2"),
                            Optional.of(false),
                            Optional.of(true),
                            Optional.of(new ObjectName("shop", "p"))),
                        endpoint("10.0.0.3"),
                        endpoint("10.0.0.4")))));
  }

  private static EndpointSubset.Endpoint endpoint(String address) {
    return new EndpointSubset.Endpoint(
        List.of(address), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void addressesThatAreNotReadyAreEndpointsAllTheSame() {
    ClusterState cluster =
        OneObject.cluster(
            """
            apiVersion: v1
            kind: Endpoints
            metadata: {name: web-1, namespace: shop}
            subsets:
            - addresses: [{ip: 10.0.0.1, nodeName: n1}]
              notReadyAddresses: [{ip: 10.0.0.2}]
              ports: [{port: 8080}]
            """);
    EndpointSubset subset = cluster.endpoints().values().iterator().next().subsets().getFirst();
    assertThat(subset.endpoints())
        .extracting(EndpointSubset.Endpoint::ready)
        .containsExactly(Optional.of(true), Optional.of(false));
  }

  @Test
  void ofConfigMapsOnlyThoseThatNoteTargetsMatter() {
    String one = "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s}, data: {targets: a}}";
    assertThat(OneObject.cluster(one.formatted("other")).configMaps()).isEmpty();
    assertThat(OneObject.cluster(one.formatted("aws-lbc-targets-web")).configMaps().values())
        .containsExactly(
            new ConfigMap(
                new ObjectName("default", "aws-lbc-targets-web"),
                new TreeMap<>(Map.of("targets", "a"))));
  }

  @Test
  void aPodThatIsStillToBeNamedIsNobody() {
    assertThat(
            OneObject.read("{apiVersion: v1, kind: Pod, metadata: {generateName: a-}}")
                .value()
                .isWhole())
        .isTrue();
  }

  @Test
  void aPodThatCannotBeReadIsNotGone() {
    assertThat(
            OneObject.read("{apiVersion: v1, kind: Pod, metadata: {name: p}, status: {podIP: [1]}}")
                .value()
                .cluster()
                .unread()
                .pods())
        .containsExactly(new ObjectName("default", "p"));
  }

  @Test
  void saysWhatIsWrongWithASlice() {
    assertThat(
            OneObject.complaints(
                """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: s}
                endpoints: [{addresses: [10.0.0.1], conditions: {ready: maybe}}]
                """))
        .hasSize(2)
        .anyMatch(c -> c.startsWith("addressType is missing"))
        .anyMatch(c -> c.startsWith("endpoints[0].conditions.ready "));
  }
}
