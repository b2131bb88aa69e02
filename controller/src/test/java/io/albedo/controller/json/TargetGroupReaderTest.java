package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static io.albedo.controller.json.testing.Snapshots.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetGroupReaderTest {

  private static String snapshot(String type, String protocol, String more) {
    return "TargetGroups: [{TargetGroupArn: 'arn:tg', TargetGroupName: web, TargetType: "
        + type
        + ", VpcId: vpc-1, Protocol: "
        + protocol
        + ", Port: 80"
        + more
        + "}]";
  }

  /** The target group as read, held against the one that is written and read again. */
  private static TargetGroup group(String text) {
    var state = clean(text);
    assertThat(clean(SnapshotWriter.yaml(state))).isEqualTo(state);
    return state.targetGroups().getFirst().spec();
  }

  @Test
  void what_is_written_is_read() {
    assertThat(
            group(
                snapshot(
                    "ip",
                    "HTTPS",
                    ", ProtocolVersion: GRPC, IpAddressType: ipv6, HealthCheckProtocol: HTTPS,"
                        + " HealthCheckPort: '8080', HealthCheckPath: /up,"
                        + " HealthCheckIntervalSeconds: 6, HealthCheckTimeoutSeconds: 3,"
                        + " HealthyThresholdCount: 4, UnhealthyThresholdCount: 9, Matcher:"
                        + " {GrpcCode: '0'}, TargetControlPort: 3000, Tags: [{Key:"
                        + " ingress.k8s.aws/resource, Value: 'shop/web-api:80'}]")))
        .isEqualTo(
            TargetGroup.builder()
                .id(ResourceId.targetGroup("shop/web-api:80"))
                .name(Token.of("web"))
                .targetType(TargetType.IP)
                .port(Token.of(80))
                .protocol(Protocol.HTTPS)
                .protocolVersion(ProtocolVersion.GRPC)
                .ipAddressType(IpAddressType.IPV6)
                .healthCheck(
                    HealthCheck.builder()
                        .port(Token.of(PortRef.of(8080)))
                        .protocol(Protocol.HTTPS)
                        .path("/up")
                        .matcher("0")
                        .intervalSeconds(6)
                        .timeoutSeconds(3)
                        .healthyThresholdCount(4)
                        .unhealthyThresholdCount(9)
                        .build())
                .targetControlPort(3000)
                .tags(Map.of("ingress.k8s.aws/resource", "shop/web-api:80"))
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "instance, HTTP, HTTP, /, 200, 30, 5, traffic-port",
        "ip, HTTPS, HTTP, /, 200, 30, 5, traffic-port",
        "instance, TCP, TCP, '', '', 30, 10, traffic-port",
        "ip, UDP, TCP, '', '', 30, 10, traffic-port",
        "instance, GENEVE, TCP, '', '', 10, 5, 80",
        "lambda, HTTP, HTTP, /, 200, 35, 30, traffic-port"
      })
  void a_health_check_that_is_not_written_has_the_defaults_of_aws(
      String type,
      Protocol protocol,
      Protocol checked,
      String path,
      String matcher,
      int interval,
      int timeout,
      String port) {
    HealthCheck check = group(snapshot(type, protocol.text(), "")).healthCheck();

    assertThat(check.protocol()).isEqualTo(checked);
    assertThat(check.path()).isEqualTo(path);
    assertThat(check.matcher()).isEqualTo(matcher);
    assertThat(check.intervalSeconds()).isEqualTo(interval);
    assertThat(check.timeoutSeconds()).isEqualTo(timeout);
    assertThat(check.port().map(PortRef::text)).isEqualTo(Token.of(port));
    assertThat(check.healthyThresholdCount()).isEqualTo(5);
    assertThat(check.unhealthyThresholdCount()).isEqualTo(2);
  }

  @Test
  void grpc_has_its_own_path_and_codes() {
    HealthCheck check = group(snapshot("ip", "HTTP", ", ProtocolVersion: GRPC")).healthCheck();

    assertThat(check.path()).isEqualTo("/AWS.ALB/healthcheck");
    assertThat(check.matcher()).isEqualTo("12");
  }

  @Test
  void a_web_check_of_a_tcp_group_takes_more_codes_and_six_seconds() {
    HealthCheck check = group(snapshot("ip", "TCP", ", HealthCheckProtocol: HTTP")).healthCheck();

    assertThat(check.matcher()).isEqualTo("200-399");
    assertThat(check.timeoutSeconds()).isEqualTo(6);
  }

  @Test
  void one_of_functions_has_neither_vpc_nor_port_nor_protocol() {
    TargetGroup group =
        group("TargetGroups: [{TargetGroupArn: 'arn:f', TargetGroupName: f, TargetType: lambda}]");

    assertThat(group.targetType()).isEqualTo(TargetType.LAMBDA);
    assertThat(group.id()).isEqualTo(ResourceId.targetGroup("arn:f"));
  }

  @Test
  void its_attributes_stand_beside_it() {
    String attributes = "\nAttributes: {'arn:tg': {stickiness.enabled: 'true'}}";

    assertThat(group(snapshot("ip", "HTTP", "") + attributes).attributes())
        .containsExactly(Map.entry("stickiness.enabled", "true"));
  }

  @Test
  void a_health_check_port_is_a_number_or_the_one_of_the_traffic() {
    assertThat(findings(snapshot("ip", "HTTP", ", HealthCheckPort: http")))
        .singleElement()
        .asString()
        .contains("TargetGroups[0].HealthCheckPort: must be a port or traffic-port");
  }
}
