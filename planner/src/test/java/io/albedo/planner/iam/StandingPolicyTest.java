package io.albedo.planner.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandingPolicyTest {

  /** Source: "IAM and AWS STS quotas"; white space does not count. */
  private static final int MANAGED_POLICY_SIZE = 6_144;

  private static final Options USUAL = Options.builder().clusterName("demo").build();

  @Test
  void whatFlagsExcludeIsNotAllowed() {
    Options plain =
        Options.builder()
            .from(USUAL)
            .enableWaf(false)
            .enableWafv2(false)
            .enableShield(false)
            .build();
    assertThat(StandingPolicy.of(plain).actions())
        .noneMatch(a -> a.matches("(waf.*|shield|acm-pca|route53|tag|sts):.*|.*:SetWebAcl"));
  }

  @Test
  void aGateAllowsMore() {
    assertThat(StandingPolicy.of(USUAL).actions()).doesNotContain("tag:GetResources");
    assertThat(StandingPolicy.of(withAllGates()).actions()).contains("tag:GetResources");
  }

  @Test
  void certificatesHaveAPolicyOfTheirOwn() {
    assertThat(StandingPolicy.of(withAllGates()).actions())
        .doesNotContain("acm:RequestCertificate");
    assertThat(StandingPolicy.ofCertificates().actions()).contains("acm:RequestCertificate");
  }

  @Test
  void onlyNamedRolesMayBeAssumed() {
    String role = "arn:aws:iam::444455556666:role/lb";
    StandingPolicy policy = StandingPolicy.of(USUAL).assuming(List.of(role));
    assertThat(policy.actions()).contains("sts:AssumeRole");
    assertThat(text(policy, Optional.empty())).contains("\"Resource\":[\"" + role + "\"]");
  }

  @Test
  void anyClusterOrOneCluster() {
    StandingPolicy policy = StandingPolicy.of(USUAL);
    assertThat(text(policy, Optional.empty()))
        .contains("\"Null\":{\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"false\"}")
        .doesNotContain("\"demo\"");
    assertThat(text(policy, Optional.of("demo")))
        .contains("\"StringEquals\":{\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"demo\"}");
  }

  @Test
  void theTagOfTheClusterCannotBeChanged() {
    assertThat(text(StandingPolicy.of(USUAL), Optional.of("demo")))
        .contains(
            "{\"Null\":{\"aws:RequestTag/elbv2.k8s.aws/cluster\":\"true\"},"
                + "\"StringEquals\":{\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"demo\"}}");
  }

  @Test
  void fitsIntoAManagedPolicy() {
    assertThat(text(StandingPolicy.of(withAllGates()), Optional.of("c".repeat(30))).length())
        .isLessThanOrEqualTo(MANAGED_POLICY_SIZE);
  }

  @Test
  void noStatementHasTheNameOfAnother() {
    assertThat(Grants.USUAL).extracting(Grant::sid).doesNotHaveDuplicates();
    assertThat(Grants.OF_CERTIFICATES).extracting(Grant::sid).doesNotHaveDuplicates();
  }

  /** All actions of both policies. */
  static Set<String> everything() {
    Set<String> actions = new TreeSet<>(StandingPolicy.of(withAllGates()).actions());
    actions.addAll(StandingPolicy.ofCertificates().actions());
    return actions;
  }

  private static Options withAllGates() {
    Set<FeatureGate> gates = EnumSet.allOf(FeatureGate.class);
    return Options.builder().from(USUAL).featureGates(gates).build();
  }

  private static String text(StandingPolicy policy, Optional<String> cluster) {
    return JsonWriter.compact(policy.document("aws", cluster));
  }
}
