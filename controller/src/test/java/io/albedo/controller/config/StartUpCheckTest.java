package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class StartUpCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elbv2.k8s.aws/cluster",
        "elbv2.k8s.aws/resource",
        "ingress.k8s.aws/stack",
        "ingress.k8s.aws/resource",
        "service.k8s.aws/stack",
        "service.k8s.aws/resource",
        "gateway.k8s.aws.nlb/stack",
        "gateway.k8s.aws.nlb/resource",
        "gateway.k8s.aws.alb/stack",
        "gateway.k8s.aws.alb/resource"
      })
  void trackingKeysAreNobodyElses(String key) {
    assertRefused("--default-tags=" + key + "=x", "--default-tags may not name the tag '" + key);
    assertRefused(
        "--external-managed-tags=a," + key, "--external-managed-tags may not name the tag '" + key);
  }

  @Test
  void otherKeysThatLookLikeTrackingKeysAreFine() {
    assertThat(FlagLine.of("--default-tags=elbv2.k8s.aws/clusters=x").options().defaultTags())
        .containsKey("elbv2.k8s.aws/clusters");
  }

  @Test
  void aTagIsSetByUsOrByOthers() {
    assertRefused(
        new String[] {"--default-tags=a=1,b=2", "--external-managed-tags=c,b"},
        "--default-tags and --external-managed-tags both name the tag 'b'");
  }

  @ParameterizedTest
  @CsvSource({
    "--default-target-type=instnace, 'instnace' is not one of instance; ip; did you mean instance?",
    "--default-target-type=lambda, 'lambda' is not one of instance; ip",
    "--default-target-type=, '' is not one of instance; ip",
    "--default-load-balancer-scheme=internet-faceing, did you mean internet-facing?",
    "--default-load-balancer-scheme=Internal, did you mean internal?",
    "--unsafe-order=procede, did you mean proceed?",
    "--log-level=inof, did you mean info?"
  })
  void anUnknownNameIsAnsweredWithTheNearest(String flag, String message) {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> FlagLine.of(flag))
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getMessage()).replace(", ", "; "))
                    .contains("'" + flag.substring(0, flag.indexOf('=')) + "'")
                    .contains(message));
  }

  @Test
  void anIdOfASecurityGroupHasItsForm() {
    assertRefused(
        "--backend-security-group=group",
        "--backend-security-group is 'group', but the id of a security group starts with 'sg-'");
  }

  @Test
  void rulesForTheBackendSecurityGroupNeedOne() {
    assertRefused(
        new String[] {
          "--enable-manage-backend-security-group-rules", "--enable-backend-security-group=false"
        },
        "--enable-manage-backend-security-group-rules needs the backend security group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "=yes", "a b=c", "read=y es", "/a=b", "read=yes,a=b", "a/b/c=d"})
  void aLabelIsAKeyAndAValue(String label) {
    assertRefused("--required-secrets-label=" + label, "which is not a label key=value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read=yes", "example.com/read=yes", "a.b-c_d=E", "read="})
  void labelsOfEveryFormAreTaken(String label) {
    assertThat(FlagLine.of("--required-secrets-label=" + label).options().requiredSecretsLabel())
        .contains(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "Shop", "-a", "a b"})
  void oneNamespaceIsWatchedAtMost(String name) {
    assertRefused("--watch-namespace=" + name, "which is not the name of one namespace");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(
            () -> FlagLine.of("--backend-security-group=x", "--watch-namespace=a,b").options())
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(2));
  }

  private static void assertRefused(String flag, String message) {
    assertRefused(new String[] {flag}, message);
  }

  private static void assertRefused(String[] flags, String message) {
    FlagLine line = FlagLine.of(flags);
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(line::options)
        .withMessageContaining(message);
  }
}
