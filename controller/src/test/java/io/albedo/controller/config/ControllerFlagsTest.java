package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.config.value.LogLevel;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.VpcId;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerFlagsTest {

  @Test
  void withoutFlagsThePlannersDefaultsHold() {
    assertThat(FlagLine.of().options()).isEqualTo(Options.builder().clusterName("demo").build());
  }

  @Test
  void whatInfluencesAPlanReachesThePlanner() {
    Options options =
        FlagLine.of(
                "--aws-vpc-id=vpc-1",
                "--ingress-class=edge",
                "--watch-namespace=shop",
                "--default-tags=env=prod,team=shop",
                "--external-managed-tags=owner,cost",
                "--default-target-type=ip",
                "--default-load-balancer-scheme=internet-facing",
                "--default-ssl-policy=ELBSecurityPolicy-TLS13-1-2-2021-06",
                "--allowed-certificate-authority-arns=arn:1,arn:2",
                "--default-pca-arn=arn:3",
                "--backend-security-group=sg-1",
                "--enable-manage-backend-security-group-rules",
                "--disable-restricted-sg-rules=1",
                "--tolerate-non-existent-backend-service=false",
                "--tolerate-non-existent-backend-action=f",
                "--required-secrets-label=read=yes",
                "--enable-waf=false",
                "--enable-wafv2=false",
                "--enable-shield=false",
                "--unsafe-order=withhold",
                "--feature-gates=ALBSingleSubnet=true")
            .options();
    assertThat(options)
        .isEqualTo(
            Options.builder()
                .clusterName("demo")
                .vpc(new VpcId("vpc-1"))
                .ingressClass("edge")
                .watchNamespace("shop")
                .putDefaultTags("env", "prod")
                .putDefaultTags("team", "shop")
                .addExternalManagedTags("owner", "cost")
                .defaultTargetType(TargetType.IP)
                .defaultLoadBalancerScheme(Scheme.INTERNET_FACING)
                .defaultSslPolicy("ELBSecurityPolicy-TLS13-1-2-2021-06")
                .addAllowedCertificateAuthorityArns("arn:1", "arn:2")
                .defaultPcaArn("arn:3")
                .backendSecurityGroup("sg-1")
                .enableManageBackendSecurityGroupRules(true)
                .disableRestrictedSecurityGroupRules(true)
                .tolerateNonExistentBackendService(false)
                .tolerateNonExistentBackendAction(false)
                .requiredSecretsLabel("read=yes")
                .enableWaf(false)
                .enableWafv2(false)
                .enableShield(false)
                .unsafeOrder(UnsafeOrder.WITHHOLD)
                .featureGates(options.featureGates())
                .build());
    assertThat(options.isOn(FeatureGate.ALB_SINGLE_SUBNET)).isTrue();
  }

  @Test
  void theBackendSecurityGroupCanBeSwitchedOff() {
    assertThat(FlagLine.of("--enable-backend-security-group=false").options())
        .isEqualTo(Options.builder().clusterName("demo").enableBackendSecurityGroup(false).build());
  }

  @Test
  void theFlagsVpcGoesBeforeTheAccounts() {
    Optional<VpcId> account = Optional.of(new VpcId("vpc-account"));
    assertThat(FlagLine.of("--aws-vpc-id=vpc-flag").flags().toOptions("demo", account).vpc())
        .contains(new VpcId("vpc-flag"));
    assertThat(FlagLine.of().flags().toOptions("demo", account).vpc()).isEqualTo(account);
  }

  @Test
  void anEmptyValueIsAsGoodAsNone() {
    assertThat(
            FlagLine.of(
                    "--aws-vpc-id=",
                    "--watch-namespace=",
                    "--backend-security-group=",
                    "--default-pca-arn=",
                    "--required-secrets-label=",
                    "--external-managed-tags=",
                    "--allowed-certificate-authority-arns=",
                    "--feature-gates=")
                .options())
        .isEqualTo(Options.builder().clusterName("demo").build());
  }

  @Test
  void anEmptyIngressClassMeansSomething() {
    assertThat(FlagLine.of("--ingress-class=").options().ingressClass()).isEmpty();
    assertThat(FlagLine.of("--ingress-class", "").options().ingressClass()).isEmpty();
  }

  @Test
  void listsAndMapsAddUp() {
    Options options =
        FlagLine.of(
                "--default-tags=a=1,b=2",
                "--default-tags=b=3",
                "--external-managed-tags=x",
                "--external-managed-tags=y")
            .options();
    assertThat(options.defaultTags()).isEqualTo(Map.of("a", "1", "b", "3"));
    assertThat(options.externalManagedTags()).containsExactly("x", "y");
  }

  @Test
  void aFixedSettingIsTakenFromItsLastFlag() {
    assertThat(FlagLine.of("--ingress-class=a", "--ingress-class=b").options().ingressClass())
        .isEqualTo("b");
  }

  @Test
  void theClusterNameIsLeftToTheCommand() {
    assertThat(FlagLine.of().flags().clusterName()).isEmpty();
    assertThat(FlagLine.of("--cluster-name=").flags().clusterName()).isEmpty();
    assertThat(FlagLine.of("--cluster-name", "demo").flags().clusterName()).contains("demo");
  }

  @Test
  void kubeconfigAndLogLevelAreLeftToTheCommand() {
    ControllerFlags flags = FlagLine.of("--kubeconfig=/c", "--log-level=debug").flags();
    assertThat(flags.kubeconfig()).contains("/c");
    assertThat(flags.logLevel()).isEqualTo(LogLevel.DEBUG);
    assertThat(FlagLine.of().flags().kubeconfig()).isEmpty();
  }

  /** Flags under which the original controller was recorded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--allowed-certificate-authority-arns=arn:aws:acm-pca:eu-west-1:111122223333:"
            + "certificate-authority/aaaaaaaa-0000-4000-8000-00000000000a",
        "--default-ssl-policy=ELBSecurityPolicy-TLS13-1-2-2021-06",
        "--default-tags=env=prod",
        "--default-tags=env=prod,cost-center=4711",
        "--default-tags=team=platform",
        "--feature-gates=EnableDefaultTagsLowPriority=true",
        "--feature-gates=SubnetsClusterTagCheck=false",
        "--tolerate-non-existent-backend-action=false",
        "--tolerate-non-existent-backend-service=false"
      })
  void recordedFlagsChangeThePlannersOptions(String flag) {
    assertThat(FlagLine.of("--cluster-name=demo", flag).options())
        .isNotEqualTo(Options.builder().clusterName("demo").build());
  }
}
