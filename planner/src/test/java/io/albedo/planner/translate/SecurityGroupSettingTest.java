package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupSettingTest {

  private static final String OFFICE = "sg-0aaaa000000000001";
  private static final String PARTNERS = "sg-0bbbb000000000002";
  private static final String BACKEND = "sg-0backend000000001";

  @Test
  void idsComeBeforeNamesEachInTheOrderOfAws() {
    assertThat(ids(named("partner-access," + OFFICE))).containsExactly(OFFICE, PARTNERS);
  }

  @Test
  void noSecurityGroupIsMadeWhereSomeAreNamed() {
    assertThat(named(OFFICE).graph().all(SecurityGroup.class)).isEmpty();
  }

  @Test
  void anEmptyListNamesNone() {
    assertThat(named("").graph().all(SecurityGroup.class)).hasSize(1);
  }

  @Test
  void managedBackendRulesAddTheBackendGroup() {
    Translated translated =
        translated(
            ingress("ns/a")
                .with("security-groups", OFFICE)
                .with("manage-backend-security-group-rules", "true"));
    assertThat(ids(translated)).containsExactly(OFFICE, BACKEND);
    assertThat(translated.group().backendSecurityGroupRequired()).isTrue();
  }

  @Test
  void whatIsMissingIsToldWithWhatWasFound() {
    Translated translated = named(OFFICE + ",sg-gone,other-vpc,office-access");
    assertThat(translated.only(Code.SECURITY_GROUPS_NOT_FOUND).message())
        .isEqualTo(
            "couldn't find all security groups: requested ids [sg-0aaaa000000000001, sg-gone] but"
                + " found [sg-0aaaa000000000001], requested names [other-vpc, office-access] but"
                + " found [office-access]");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void withoutTheFeatureTheManagedGroupTakesItsPlace() {
    Translated translated =
        Translated.of(ClusterFixture.of(ingress("ns/a")), withoutFeature(), CloudState.unseen());
    assertThat(translated.graph().loadBalancer().orElseThrow().securityGroups()).hasSize(1);
    assertThat(translated.group().backendSecurityGroupRequired()).isFalse();
  }

  @Test
  void withoutTheFeatureBackendRulesCannotBeManaged() {
    Translated translated =
        Translated.of(
            ClusterFixture.of(
                ingress("ns/a")
                    .with("security-groups", OFFICE)
                    .with("manage-backend-security-group-rules", "true")),
            withoutFeature());
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .isEqualTo(
            "backendSG feature is required to manage worker node SG rules when frontendSG manually"
                + " specified");
    assertThat(translated.group().blocked()).isTrue();
  }

  private static Options withoutFeature() {
    return Options.builder().clusterName("demo").enableBackendSecurityGroup(false).build();
  }

  private static Translated named(String names) {
    return translated(ingress("ns/a").with("security-groups", names));
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.of(ClusterFixture.of(ingress));
  }

  private static List<String> ids(Translated translated) {
    return translated.graph().loadBalancer().orElseThrow().securityGroups().stream()
        .map(Token::known)
        .map(id -> id.map(SecurityGroupId::value).orElse("(made)"))
        .toList();
  }
}
