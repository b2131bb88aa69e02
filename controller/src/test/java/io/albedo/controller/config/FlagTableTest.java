package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlagTableTest {

  /** Flag, default, another value as it may be given, and as it is understood. */
  private static final String TABLE =
      """
      --cluster-name | | demo | demo
      --aws-region | | eu-west-1 | eu-west-1
      --aws-vpc-id | | vpc-1 | vpc-1
      --aws-vpc-tags | | a=b,c=d | a=b,c=d
      --aws-vpc-tag-key | Name | Title | Title
      --aws-api-endpoints | | EC2=https://ec2.example:1,ACM=http://acm | ACM=http://acm,EC2=https://ec2.example:1
      --aws-api-throttle | | WAFV2:Get.*=1.5:2,ACM:.*=3:4 | WAFV2:Get.*=1.5:2,ACM:.*=3.0:4
      --aws-max-retries | 10 | 3 | 3
      --default-tags | | env=prod,team=shop | env=prod,team=shop
      --external-managed-tags | | owner,cost-center | owner,cost-center
      --default-target-type | instance | ip | ip
      --default-load-balancer-scheme | internal | internet-facing | internet-facing
      --default-ssl-policy | ELBSecurityPolicy-2016-08 | ELBSecurityPolicy-TLS13-1-2-2021-06 | ELBSecurityPolicy-TLS13-1-2-2021-06
      --enable-backend-security-group | true | false | false
      --backend-security-group | | sg-1 | sg-1
      --enable-manage-backend-security-group-rules | false | true | true
      --disable-restricted-sg-rules | false | true | true
      --service-target-eni-security-group-tags | | a=b | a=b
      --enable-endpoint-slices | true | false | false
      --max-targets-per-target-group | 0 | 100 | 100
      --targetgroupbinding-requeue-duration | 15s | 1m | 1m
      --targetgroupbinding-max-concurrent-reconciles | 3 | 10 | 10
      --targetgroupbinding-max-exponential-backoff-delay | 16m40s | 5s | 5s
      --ingress-max-concurrent-reconciles | 3 | 1 | 1
      --lb-stabilization-monitor-interval | 2m | 90s | 1m30s
      --ingress-class | alb | edge | edge
      --disable-ingress-class-annotation | false | true | true
      --disable-ingress-group-name-annotation | false | true | true
      --tolerate-non-existent-backend-service | true | false | false
      --tolerate-non-existent-backend-action | true | false | false
      --allowed-certificate-authority-arns | | arn:1,arn:2 | arn:1,arn:2
      --default-pca-arn | | arn:3 | arn:3
      --required-secrets-label | | read=yes | read=yes
      --enable-waf | true | false | false
      --enable-wafv2 | true | false | false
      --enable-shield | true | false | false
      --unsafe-order | proceed | withhold | withhold
      --target-health-timeout | 5m | 42s | 42s
      --load-balancer-drain-time | 10m | 90s | 1m30s
      --approve-replacement | | 50dc6c495c0c9188:internal,2f:internal | 50dc6c495c0c9188:internal,2f:internal
      --enable-pod-readiness-gate-inject | true | false | false
      --load-balancer-class | service.k8s.aws/nlb | other/class | other/class
      --watch-namespace | | shop | shop
      --sync-period | 10h | 30m | 30m
      --enable-leader-election | true | false | false
      --leader-election-id | aws-load-balancer-controller-leader | one | one
      --leader-election-namespace | | kube-system | kube-system
      --leader-election-lease-duration | 0s | 20s | 20s
      --metrics-bind-addr | :8080 | :9090 | :9090
      --health-probe-bind-addr | :61779 | :9091 | :9091
      --webhook-bind-port | 9443 | 8443 | 8443
      --webhook-cert-dir | | /tls | /tls
      --webhook-cert-file | | a.crt | a.crt
      --webhook-key-file | | a.key | a.key
      --kube-ca-pem-filepath | | /ca.pem | /ca.pem
      --webhook-secret | | tls | tls
      --webhook-service | aws-load-balancer-webhook-service | hooks | hooks
      --webhook-configuration | aws-load-balancer-webhook | hooks | hooks
      --kubeconfig | | /config | /config
      --policy | sync | upsert-only | upsert-only
      --orphans | auto | remove | remove
      --log-format | text | json | json
      --log-level | info | debug | debug
      --service-max-concurrent-reconciles | 3 | 9 | 9
      --feature-gates | | ALBSingleSubnet=true | ALBSingleSubnet=true
      """;

  record Row(String flag, String byDefault, String given, String understood) {
    static Row of(String line) {
      String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
      return new Row(cells[0], cells[1], cells[2], cells[3]);
    }
  }

  static List<Row> rows() {
    return TABLE.lines().map(Row::of).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hasItsDefault(Row row) {
    assertThat(FlagLine.of().value(row.flag)).isEqualTo(row.byDefault);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void takesAValueBehindAnEqualsSign(Row row) {
    assertThat(FlagLine.of(row.flag + "=" + row.given).value(row.flag)).isEqualTo(row.understood);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void takesAValueAsTheNextArgumentUnlessItIsASwitch(Row row) {
    String[] args =
        List.of("true", "false").contains(row.byDefault)
            ? new String[] {row.flag}
            : new String[] {row.flag, row.given};
    String expected = args.length == 1 ? "true" : row.understood;
    assertThat(FlagLine.of(args).value(row.flag)).isEqualTo(expected);
  }

  @Test
  void thereAreNoOtherFlags() {
    assertThat(FlagLine.of().command().getCommandSpec().optionsMap().keySet())
        .containsExactlyInAnyOrderElementsOf(rows().stream().map(Row::flag).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theLastOfSeveralValuesCounts(Row row) {
    String twice = row.flag + "=" + row.given;
    assertThat(FlagLine.of(twice, twice).value(row.flag))
        .isIn(row.understood, row.understood + "," + row.understood);
  }
}
