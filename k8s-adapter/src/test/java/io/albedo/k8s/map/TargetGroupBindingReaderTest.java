package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetGroupBindingReaderTest {

  private static final String HEAD =
      "apiVersion: elbv2.k8s.aws/v1beta1\nkind: TargetGroupBinding\n";

  private static TargetGroupBindingObject binding(String rest) {
    return OneObject.cluster(HEAD + rest).targetGroupBindings().values().iterator().next();
  }

  private static List<String> complaints(String spec) {
    return OneObject.complaints(HEAD + "metadata: {name: b}\nspec: " + spec + "\n");
  }

  @Test
  void readsEveryField() {
    assertThat(
            binding(
                """
                metadata:
                  name: b
                  namespace: shop
                  labels: {l: m}
                  annotations: {a: b}
                  finalizers: [elbv2.k8s.aws/resources]
                  deletionTimestamp: "2025-03-01T10:00:00Z"
                spec:
                  targetGroupARN: arn:tg
                  targetGroupName: tg
                  targetType: ip
                  targetGroupProtocol: HTTP
                  ipAddressType: ipv4
                  vpcID: vpc-1
                  multiClusterTargetGroup: true
                  iamRoleArnToAssume: arn:role
                  assumeRoleExternalId: ext
                  serviceRef: {name: web, port: http}
                  nodeSelector: {matchLabels: {zone: a}}
                  networking:
                    ingress:
                    - from: [{securityGroup: {groupID: sg-1}}, {ipBlock: {cidr: 10.0.0.0/8}}]
                      ports: [{protocol: TCP, port: 8080}, {port: http}, {protocol: UDP}]
                status: {observedGeneration: 3, conditions: []}
                """))
        .isEqualTo(
            TargetGroupBindingObject.builder()
                .name(new ObjectName("shop", "b"))
                .putLabels("l", "m")
                .putAnnotations("a", "b")
                .addFinalizers("elbv2.k8s.aws/resources")
                .deleting(true)
                .targetGroupArn("arn:tg")
                .targetGroupName("tg")
                .targetType("ip")
                .targetGroupProtocol("HTTP")
                .ipAddressType("ipv4")
                .vpcId("vpc-1")
                .multiClusterTargetGroup(true)
                .iamRoleArnToAssume("arn:role")
                .assumeRoleExternalId("ext")
                .serviceName("web")
                .servicePort(PortRef.of("http"))
                .nodeSelector(new LabelSelector(new TreeMap<>(Map.of("zone", "a")), List.of()))
                .networking(
                    List.of(
                        new NetworkingRule(
                            List.of(
                                new Peer.OfSecurityGroup("sg-1"), new Peer.OfIpBlock("10.0.0.0/8")),
                            List.of(
                                new Port(Optional.of("TCP"), Optional.of(PortRef.of(8080))),
                                new Port(Optional.empty(), Optional.of(PortRef.of("http"))),
                                new Port(Optional.of("UDP"), Optional.empty())))))
                .observedGeneration(3)
                .build());
  }

  @Test
  void absentNetworkingAndEmptyNetworkingDiffer() {
    String head = "metadata: {name: b}\nspec: {targetGroupARN: a, serviceRef: {name: s, port: 80}";
    assertThat(binding(head + "}\n").networking()).isEmpty();
    assertThat(binding(head + ", networking: {}}\n").networking()).contains(List.of());
  }

  @Test
  void aBindingNeedsATargetGroupAndAService() {
    assertThat(complaints("{}"))
        .containsExactly("spec.targetGroupARN is missing", "spec.serviceRef is missing");
    assertThat(complaints("{targetGroupName: a, serviceRef: {port: 80}}"))
        .containsExactly("spec.serviceRef.name is missing");
    assertThat(complaints("{targetGroupName: a, serviceRef: {name: s}}"))
        .containsExactly("spec.serviceRef.port must be a port's number or name");
    assertThat(OneObject.complaints(HEAD + "metadata: {name: b}\n"))
        .containsExactly("spec is missing");
  }

  @Test
  void aPeerIsEitherAGroupOrABlock() {
    assertThat(
            complaints(
                "{targetGroupARN: a, serviceRef: {name: s, port: 80}, networking: {ingress: [{from:"
                    + " [{}]}]}}"))
        .containsExactly(
            "spec.networking.ingress[0].from[0] must have either a securityGroup or an ipBlock");
  }
}
