package io.albedo.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.albedo.aws.client.Throttle.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

  private static final String LOAD_BALANCING = "Elastic Load Balancing v2";

  @ParameterizedTest
  @CsvSource({
    "WAF Regional, AssociateWebACL, 0.5, 1",
    "WAF Regional, DisassociateWebACL, 0.5, 1",
    "WAF Regional, GetWebACLForResource, 1, 1",
    "WAFV2, AssociateWebACL, 0.5, 1",
    "WAFV2, GetWebACLForResource, 1, 1",
    "WAFV2, ListResourcesForWebACL, 1, 1",
    "Elastic Load Balancing v2, RegisterTargets, 4, 20",
    "Elastic Load Balancing v2, DeregisterTargets, 4, 20",
    "Elastic Load Balancing v2, ModifyRule, 3, 20",
  })
  void operationsHaveTheLimitsOfLbc(String service, String operation, double rate, int burst) {
    assertThat(finding(Throttle.byDefault(), service, operation))
        .singleElement()
        .satisfies(
            limit -> {
              assertThat(limit.rate()).isEqualTo(rate);
              assertThat(limit.burst()).isEqualTo(burst);
            });
  }

  @Test
  void readsOfLoadBalancingPassWhatAwsPublishesAsWell() {
    assertThat(finding(Throttle.byDefault(), LOAD_BALANCING, "DescribeRules"))
        .extracting(Limit::rate, Limit::burst)
        .containsExactly(tuple(50.0, 200), tuple(10.0, 40));
  }

  @ParameterizedTest
  @CsvSource({
    "Elastic Load Balancing v2, CreateRule",
    "Elastic Load Balancing v2, SetRulePriorities",
    "Elastic Load Balancing v2, AddTags",
    "EC2, DescribeSubnets",
    "ACM, ListCertificates",
    "Shield, DescribeProtection",
    "WAFV2, ListWebACLs",
  })
  void otherOperationsHaveNone(String service, String operation) {
    assertThat(finding(Throttle.byDefault(), service, operation)).isEmpty();
  }

  @Test
  void aServiceThatIsNamedLosesAllItsDefaults() {
    Throttle named = Throttle.byDefault().with(List.of(Limit.of(LOAD_BALANCING, "^Create", 1, 2)));

    assertThat(finding(named, LOAD_BALANCING, "DescribeRules")).isEmpty();
    assertThat(finding(named, LOAD_BALANCING, "CreateRule")).hasSize(1);
    assertThat(finding(named, "WAFV2", "AssociateWebACL")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0"})
  void aLimitThatLetsNothingPassIsRefused(double rate, int burst) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.of("EC2", ".*", rate, burst));
  }

  private static List<Limit> finding(Throttle throttle, String service, String operation) {
    return throttle.limits().stream().filter(l -> l.finds(service, operation)).toList();
  }
}
