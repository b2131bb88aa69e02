package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.ListenerParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.LabelSelector.Requirement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IngressClassParamsReaderTest {

  private static IngressClassParams params(String spec) {
    return OneObject.cluster(text(spec)).ingressClassParams().values().iterator().next();
  }

  private static List<String> complaints(String spec) {
    return OneObject.complaints(text(spec));
  }

  private static String text(String spec) {
    return "{apiVersion: elbv2.k8s.aws/v1beta1, kind: IngressClassParams, metadata: {name: p},"
        + " spec: "
        + spec
        + "}";
  }

  @Test
  void readsEveryField() {
    assertThat(
            params(
                """
                {namespaceSelector: {matchLabels: {team: a},
                   matchExpressions: [{key: env, operator: NotIn, values: [dev]}]},
                 group: {name: edge}, loadBalancerName: lb, scheme: internet-facing,
                 ipAddressType: dualstack, targetType: ip, certificateArn: [arn:1, arn:2],
                 sslPolicy: pol, sslRedirectPort: "443", inboundCIDRs: [10.0.0.0/8],
                 prefixListsIDs: [pl-1], subnets: {ids: [subnet-0a]},
                 tags: [{key: a, value: "1"}, {key: a, value: "2"}, {key: b}],
                 loadBalancerAttributes: [{key: k, value: v}],
                 listeners: [{protocol: HTTPS, port: 443, listenerAttributes: [{key: x, value: z}]}],
                 minimumLoadBalancerCapacity: {capacityUnits: 800},
                 ipamConfiguration: {ipv4IPAMPoolId: ""}, wafv2AclArn: arn:w, wafv2AclName: ""}
                """))
        .isEqualTo(
            IngressClassParams.builder()
                .name("p")
                .namespaceSelector(
                    new LabelSelector(
                        new TreeMap<>(Map.of("team", "a")),
                        List.of(new Requirement("env", "NotIn", List.of("dev")))))
                .group("edge")
                .loadBalancerName("lb")
                .scheme("internet-facing")
                .ipAddressType("dualstack")
                .targetType("ip")
                .addCertificateArns("arn:1", "arn:2")
                .sslPolicy("pol")
                .sslRedirectPort("443")
                .addInboundCidrs("10.0.0.0/8")
                .addPrefixListIds("pl-1")
                .subnets(new SubnetSelector(List.of("subnet-0a"), Map.of()))
                .putTags("a", "2")
                .putTags("b", "")
                .loadBalancerAttributes(new TreeMap<>(Map.of("k", "v")))
                .addListeners(new ListenerParams("HTTPS", 443, new TreeMap<>(Map.of("x", "z"))))
                .minimumCapacityUnits(800)
                .ipv4IpamPoolId("")
                .wafv2AclArn("arn:w")
                .build());
  }

  @Test
  void theOlderSpellingOfPrefixListsCountsIfTheOtherIsAbsent() {
    assertThat(params("{PrefixListsIDs: [pl-1]}").prefixListIds()).containsExactly("pl-1");
    assertThat(complaints("{PrefixListsIDs: [pl-1], prefixListsIDs: [pl-2]}"))
        .containsExactly("spec.PrefixListsIDs may not be set beside prefixListsIDs");
  }

  @Test
  void anEmptyListOfAttributesIsNotTheSameAsNone() {
    assertThat(params("{loadBalancerAttributes: []}").loadBalancerAttributes())
        .contains(new TreeMap<>());
    assertThat(params("{}").loadBalancerAttributes()).isEmpty();
  }

  @Test
  void subnetsAreChosenByIdsOrByTags() {
    assertThat(params("{subnets: {tags: {role: [a, b]}}}").subnets())
        .contains(new SubnetSelector(List.of(), Map.of("role", List.of("a", "b"))));
    assertThat(complaints("{subnets: {}}"))
        .containsExactly("spec.subnets must have either ids or tags");
    assertThat(complaints("{subnets: {ids: [subnet-0], tags: {a: [b]}}}"))
        .containsExactly("spec.subnets must have either ids or tags");
    assertThat(complaints("{subnets: {ids: [my-subnet]}}"))
        .containsExactly("spec.subnets.ids must be ids such as subnet-0a1b2c, not my-subnet");
  }

  @Test
  void valuesOutsideOfTheSchemaAreRefused() {
    assertThat(complaints("{scheme: public}"))
        .containsExactly("spec.scheme must be one of internal, internet-facing, not public");
    assertThat(complaints("{targetType: lambda}"))
        .containsExactly("spec.targetType must be one of instance, ip, not lambda");
    assertThat(complaints("{group: {}}")).containsExactly("spec.group.name is missing");
    assertThat(complaints("{minimumLoadBalancerCapacity: {capacityUnits: many}}"))
        .containsExactly(
            "spec.minimumLoadBalancerCapacity.capacityUnits must be a whole number, not text"
                + " (many)");
    assertThat(complaints("{namespaceSelector: {matchExpressions: [{key: a, operator: Is}]}}"))
        .containsExactly(
            "spec.namespaceSelector.matchExpressions[0].operator must be one of In, NotIn, Exists,"
                + " DoesNotExist, not Is");
  }
}
