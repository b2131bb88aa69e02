package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.ClusterFixture.nodePort;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetGroupTest {

  @Test
  void defaultsAreThoseOfLbc() {
    TargetGroup group = group(ingress("ns/a"), nodePort("ns/web").build());
    assertThat(group.targetType()).isEqualTo(TargetType.INSTANCE);
    assertThat(group.port()).isEqualTo(Token.of(30_080));
    assertThat(group.protocol()).isEqualTo(Protocol.HTTP);
    assertThat(group.protocolVersion()).contains(ProtocolVersion.HTTP1);
    assertThat(group.ipAddressType()).isEqualTo(IpAddressType.IPV4);
    assertThat(group.healthCheck())
        .isEqualTo(
            HealthCheck.builder()
                .port(Token.of(PortRef.of("traffic-port")))
                .protocol(Protocol.HTTP)
                .path("/")
                .matcher("200")
                .intervalSeconds(15)
                .timeoutSeconds(5)
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(2)
                .build());
  }

  @Test
  void theServiceWinsOverTheIngressKeyByKey() {
    Service service =
        annotated(nodePort("ns/web"), "target-type", "ip", "healthcheck-path", "/of-service");
    TargetGroup group =
        group(
            ingress("ns/a")
                .with("target-type", "instance")
                .with("healthcheck-path", "/of-ingress")
                .with("success-codes", "200-299"),
            service);
    assertThat(group.targetType()).isEqualTo(TargetType.IP);
    assertThat(group.healthCheck().path()).isEqualTo("/of-service");
    assertThat(group.healthCheck().matcher()).isEqualTo("200-299");
  }

  @Test
  void theTargetTypeOfTheClassWinsOverBoth() {
    TargetGroup group =
        Translated.unseen(
                cluster()
                    .with(IngressClassParams.builder().name("ips").targetType("ip").build())
                    .with(annotated(nodePort("ns/web"), "target-type", "instance"))
                    .with(ingress("ns/a").ofClass("ips").prefix("", "/", "web"))
                    .build())
            .graph()
            .all(TargetGroup.class)
            .getFirst();
    assertThat(group.targetType()).isEqualTo(TargetType.IP);
    assertThat(group.port()).isEqualTo(Token.of(8080));
  }

  @Test
  void grpcHasDefaultsOfItsOwn() {
    HealthCheck check =
        group(ingress("ns/a").with("backend-protocol-version", "GRPC"), nodePort("ns/web").build())
            .healthCheck();
    assertThat(check.path()).isEqualTo("/AWS.ALB/healthcheck");
    assertThat(check.matcher()).isEqualTo("12");
  }

  @Test
  void theHealthCheckSpeaksTheBackendProtocolUnlessToldOtherwise() {
    IngressFixture https = ingress("ns/a").with("backend-protocol", "HTTPS");
    Service web = nodePort("ns/web").build();
    assertThat(group(https, web).healthCheck().protocol()).isEqualTo(Protocol.HTTPS);
    assertThat(group(https.with("healthcheck-protocol", "HTTP"), web).healthCheck().protocol())
        .isEqualTo(Protocol.HTTP);
  }

  @Test
  void aNamedTargetPortIsOneInTheTargetGroupAndAnswersByNameInTheBinding() {
    Service named =
        Service.builder()
            .name(IngressFixture.name("ns/web"))
            .uid("uid")
            .addPorts(new ServicePort("http", 80, PortRef.of("web"), OptionalInt.empty()))
            .build();
    Translated translated = translated(ingress("ns/a").with("target-type", "ip"), named);
    assertThat(translated.graph().all(TargetGroup.class).getFirst().port()).isEqualTo(Token.of(1));
    assertThat(networking(translated)).containsExactly(Token.of(PortRef.of("web")));
  }

  @Test
  void aHealthCheckPortByNameIsThatOfTheServicePort() {
    Service two =
        nodePort("ns/web")
            .addPorts(new ServicePort("admin", 81, PortRef.of(9000), OptionalInt.of(30_081)))
            .build();
    IngressFixture ingress = ingress("ns/a").with("healthcheck-port", "admin");
    assertThat(group(ingress, two).healthCheck().port()).isEqualTo(Token.of(PortRef.of(30_081)));
    assertThat(group(ingress.with("target-type", "ip"), two).healthCheck().port())
        .isEqualTo(Token.of(PortRef.of(9000)));
  }

  @Test
  void healthCheckAndControlPortAreAdmittedTooEvenIfTheyAreTheSame() {
    Translated translated =
        translated(
            ingress("ns/a")
                .with("target-type", "ip")
                .with("healthcheck-port", "8080")
                .with("target-control-port.web.80", "9000"),
            nodePort("ns/web").build());
    assertThat(networking(translated))
        .containsExactly(
            Token.of(PortRef.of(8080)), Token.of(PortRef.of(8080)), Token.of(PortRef.of(9000)));
    assertThat(translated.graph().all(TargetGroup.class).getFirst().targetControlPort())
        .hasValue(9000);
  }

  @Test
  void withoutRestrictionAllPortsAreAdmitted() {
    Options open =
        Options.builder().clusterName("demo").disableRestrictedSecurityGroupRules(true).build();
    Translated translated =
        Translated.of(
            cluster().services("ns/web").with(ingress("ns/a").prefix("", "/", "web")).build(),
            open);
    assertThat(binding(translated).networking().orElseThrow())
        .extracting(NetworkingRule::port)
        .containsExactly(Optional.empty());
  }

  @Test
  void namedSecurityGroupsLeaveTargetsAlone() {
    Translated translated =
        Translated.of(
            cluster()
                .services("ns/web")
                .with(
                    ingress("ns/a")
                        .prefix("", "/", "web")
                        .with("security-groups", "sg-0aaaa000000000001"))
                .build());
    assertThat(binding(translated).networking()).isEmpty();
    assertThat(translated.group().backendSecurityGroupRequired()).isFalse();
  }

  @Test
  void nodeLabelsSelectInstancesOnly() {
    IngressFixture ingress = ingress("ns/a").with("target-node-labels", "pool=web");
    Service web = nodePort("ns/web").build();
    assertThat(binding(translated(ingress, web)).nodeSelector())
        .containsExactly(Map.entry("pool", "web"));
    assertThat(binding(translated(ingress.with("target-type", "ip"), web)).nodeSelector())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "false, true, true", "false, false, false"})
  void aServiceCannotSwitchOffMultiClusterOfTheIngress(
      String ofIngress, String ofService, boolean wanted) {
    Translated translated =
        translated(
            ingress("ns/a").with("multi-cluster-target-group", ofIngress),
            annotated(nodePort("ns/web"), "multi-cluster-target-group", ofService));
    assertThat(binding(translated).multiCluster()).isEqualTo(wanted);
  }

  @Test
  void aServiceThatListsIpv6HasIpv6Targets() {
    Service dual = nodePort("ns/web").addIpFamilies("IPv4", "IPv6").build();
    IngressFixture ingress = ingress("ns/a").with("ip-address-type", "dualstack");
    assertThat(group(ingress, dual).ipAddressType()).isEqualTo(IpAddressType.IPV6);
  }

  @Test
  void nameAndNumberOfOnePortAreTwoTargetGroups() {
    Translated translated =
        Translated.unseen(
            cluster()
                .with(
                    Service.builder()
                        .name(IngressFixture.name("ns/web"))
                        .uid("uid")
                        .type("NodePort")
                        .addPorts(
                            new ServicePort("http", 80, PortRef.of(8080), OptionalInt.of(30_080)))
                        .build())
                .with(
                    ingress("ns/a")
                        .prefix("", "/number", "web")
                        .action("", "/name", "byName")
                        .with(
                            "actions.byName",
                            "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"web\",\"servicePort\":\"http\"}]}}"))
                .build());
    assertThat(translated.graph().all(TargetGroup.class))
        .extracting(group -> group.id().id())
        .containsExactly("ns/a-web:80", "ns/a-web:http");
  }

  @Test
  void aTargetGroupAndItsBindingComeOfTheIngress() {
    Translated translated = translated(ingress("ns/a"), nodePort("ns/web").build());
    assertThat(translated.group().origins())
        .containsEntry(
            translated.graph().all(TargetGroup.class).getFirst().id(), IngressFixture.name("ns/a"))
        .containsEntry(binding(translated).id(), IngressFixture.name("ns/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          target-type; lambda; unknown targetType: lambda
          target-type; alb; unknown targetType: alb
          backend-protocol; http; backend protocol must be within [HTTP, HTTPS]: http
          backend-protocol; TCP; backend protocol must be within [HTTP, HTTPS]: TCP
          backend-protocol-version; HTTP3; backend protocol version must be within [HTTP1, HTTP2, GRPC]: HTTP3
          healthcheck-protocol; TCP; healthCheckProtocol must be within [HTTP, HTTPS]
          healthcheck-port; nowhere; failed to resolve healthCheckPort: unable to find port nowhere on service ns/web
          target-control-port.web.80; 9000; target control port is not supported for instance target target group
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String suffix, String value, String message) {
    Translated translated =
        translated(ingress("ns/a").with(suffix, value), nodePort("ns/web").build());
    assertThat(translated.diagnostics()).extracting(Diagnostic::message).containsExactly(message);
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void aMistakeOnTheServiceIsToldWithItsPlace() {
    Translated translated =
        translated(
            ingress("ns/a"), annotated(nodePort("ns/web"), "healthcheck-timeout-seconds", "5s"));
    Diagnostic found = translated.only(Code.INVALID_ANNOTATION);
    assertThat(found.subject().text()).isEqualTo("Ingress ns/a");
    assertThat(found.field())
        .isEqualTo(
            "Service ns/web"
                + " metadata.annotations[alb.ingress.kubernetes.io/healthcheck-timeout-seconds]");
  }

  @Test
  void ipTargetsNeedTheirGate() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.remove(FeatureGate.ENABLE_IP_TARGET_TYPE);
    Options options = Options.builder().clusterName("demo").featureGates(gates).build();
    Translated translated =
        Translated.of(
            cluster()
                .services("ns/web")
                .with(ingress("ns/a").prefix("", "/", "web").with("target-type", "ip"))
                .build(),
            options);
    assertThat(translated.only(Code.INVALID_TARGET_GROUP).message())
        .isEqualTo("unsupported targetType: ip when EnableIPTargetType is false");
  }

  private static TargetGroup group(IngressFixture ingress, Service service) {
    return translated(ingress, service).graph().all(TargetGroup.class).getFirst();
  }

  private static Translated translated(IngressFixture ingress, Service service) {
    return Translated.unseen(cluster().with(service).with(ingress.prefix("", "/", "web")).build());
  }

  private static TargetGroupBinding binding(Translated translated) {
    return translated.graph().all(TargetGroupBinding.class).getFirst();
  }

  private static List<Token<PortRef>> networking(Translated translated) {
    return binding(translated).networking().orElseThrow().stream()
        .map(rule -> rule.port().orElseThrow())
        .toList();
  }

  private static Service annotated(Service.Builder service, String... suffixesAndValues) {
    for (int i = 0; i < suffixesAndValues.length; i += 2) {
      service.putAnnotations(
          AnnotationName.PREFIX + suffixesAndValues[i], suffixesAndValues[i + 1]);
    }
    return service.build();
  }
}
