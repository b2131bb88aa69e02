package io.albedo.controller.deploy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.albedo.controller.deploy.testing.SdkCalls;
import io.albedo.planner.iam.StandingPolicy;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The policy agrees with the code: every method of an AWS client that is called has its action in
 * it, and an action that no call stands for has a reason.
 */
class IamActionsTest {

  private static final String CREATING =
      "asked of whoever creates a load balancer or a target group, or sets its subnets";
  private static final String LOOKED_AT =
      "AWS may look at what a request names on behalf of whoever made it; kept from the policy of"
          + " aws-load-balancer-controller, since only AWS can show that it is not needed";
  private static final String WEB_ACL = "asked of whoever reads which web ACL a resource has";
  private static final String PRIVATE_AUTHORITY =
      "asked of whoever requests a certificate of a private authority";

  /** Actions that are in the policy although no code calls them, and why. */
  private static final Map<String, String> BESIDES =
      new TreeMap<>(
          Map.ofEntries(
              entry("acm-pca:GetCertificate", PRIVATE_AUTHORITY),
              entry("acm-pca:IssueCertificate", PRIVATE_AUTHORITY),
              entry("acm-pca:ListPermissions", PRIVATE_AUTHORITY),
              entry("cognito-idp:DescribeUserPoolClient", "asked of whoever makes a log-in rule"),
              entry("ec2:DescribeAccountAttributes", CREATING),
              entry("ec2:DescribeAddresses", CREATING),
              entry("ec2:DescribeInternetGateways", CREATING),
              entry("ec2:DescribeCoipPools", LOOKED_AT),
              entry("ec2:DescribeIpamPools", LOOKED_AT),
              entry("ec2:DescribeVpcPeeringConnections", LOOKED_AT),
              entry("ec2:GetCoipPoolUsage", LOOKED_AT),
              entry("ec2:GetSecurityGroupsForVpc", LOOKED_AT),
              entry("elasticloadbalancing:DescribeSSLPolicies", LOOKED_AT),
              entry("elasticloadbalancing:SetWebAcl", "asked of whoever associates a web ACL"),
              entry("iam:CreateServiceLinkedRole", "asked for the first load balancer ever"),
              entry("iam:GetServerCertificate", LOOKED_AT),
              entry("iam:ListServerCertificates", LOOKED_AT),
              entry("waf-regional:GetWebACL", WEB_ACL),
              entry("wafv2:GetWebACL", WEB_ACL)));

  /** Calls for which AWS needs no permission. */
  private static final Set<String> FREE = Set.of("sts:GetCallerIdentity");

  private static final Set<String> CALLED =
      Sets.difference(SdkCalls.actions("io.albedo.aws"), FREE);

  private static final Set<String> ALLOWED =
      Sets.union(
          StandingPolicy.of(
                  Options.builder()
                      .clusterName("demo")
                      .featureGates(EnumSet.allOf(FeatureGate.class))
                      .build())
              .actions(),
          StandingPolicy.ofCertificates().actions());

  @Test
  void theScanSeesWhatIsCalled() {
    assertThat(SdkCalls.actions("io.albedo.aws"))
        .hasSizeGreaterThan(60)
        .contains(
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:DescribeRules",
            "waf-regional:GetWebACLForResource",
            "tag:GetResources")
        .containsAll(FREE);
  }

  @Test
  void everyCallIsAllowed() {
    assertThat(ALLOWED).containsAll(CALLED);
  }

  @Test
  void whatIsAllowedIsCalledOrHasAReason() {
    assertThat(new TreeSet<>(Sets.difference(ALLOWED, CALLED))).isEqualTo(BESIDES.keySet());
  }

  @Test
  void nothingElseCallsAws() {
    assertThat(SdkCalls.outside("io.albedo.aws")).isEmpty();
  }
}
