package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.TakeOver;
import io.albedo.model.Sensitive;
import io.albedo.model.plan.GroupPlan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS never returns the client secrets of OpenID Connect. */
class ClientSecretTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"app-oidc-admin", "auth-oidc-default-action", "auth-oidc-service-overrides"})
  void whatNobodyCanSeeIsNoChange(String name) {
    assertThat(TakeOver.withoutSecrets(RecordedCase.named(name)).changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app-oidc-admin", "auth-oidc-default-action", "auth-oidc-service-overrides"})
  void aNewSecretIsSeenWhereTheOldOneIsKnown(String name) {
    TakeOver live = TakeOver.of(RecordedCase.named(name)).withNewSecrets();
    assertThat(apis(live))
        .isNotEmpty()
        .isSubsetOf("elasticloadbalancing:ModifyRule", "elasticloadbalancing:ModifyListener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app-oidc-admin", "auth-oidc-default-action", "auth-oidc-service-overrides"})
  void aNewSecretCannotBeSeenFromAwsAlone(String name) {
    assertThat(apis(TakeOver.withoutSecrets(RecordedCase.named(name)).withNewSecrets())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app-oidc-admin", "auth-oidc-default-action", "auth-oidc-service-overrides"})
  void aNewSecretIsSentToWhomIsKnownToHaveTheOldOne(String name) {
    TakeOver live =
        TakeOver.withoutSecrets(RecordedCase.named(name))
            .withNewSecrets()
            .knowing(new Sensitive("old"));

    assertThat(live.plan().groups())
        .flatExtracting(GroupPlan::operations)
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(operation.call().api())
                  .isIn("elasticloadbalancing:ModifyRule", "elasticloadbalancing:ModifyListener");
              assertThat(operation.reason()).isEqualTo("the client secret has changed");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app-oidc-admin", "auth-oidc-default-action", "auth-oidc-service-overrides"})
  void whoIsKnownToHaveTheWantedSecretIsLeftAlone(String name) {
    TakeOver live =
        TakeOver.withoutSecrets(RecordedCase.named(name))
            .withNewSecrets()
            .knowing(new Sensitive("another"));

    assertThat(live.changes()).isEmpty();
  }

  private static List<String> apis(TakeOver live) {
    return live.plan().groups().stream()
        .map(GroupPlan::operations)
        .flatMap(List::stream)
        .map(operation -> operation.call().api())
        .distinct()
        .toList();
  }
}
