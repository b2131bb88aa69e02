package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.Translated;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutualAuthenticationReaderTest {

  private static final Arn CLIENTS =
      new Arn(
          "arn:aws:elasticloadbalancing:eu-west-1:111122223333:truststore/clients/0123456789abcdef");

  @Test
  void verifyDoesNotIgnoreExpiryUnlessAsked() {
    assertThat(read("[{\"port\":443,\"mode\":\"verify\",\"trustStore\":\"" + CLIENTS + "\"}]"))
        .contains(
            new MutualAuthentication(
                "verify", Optional.of(Token.of(CLIENTS)), Optional.of(false), Optional.empty()));
  }

  @Test
  void aTrustStoreIsFoundByName() {
    assertThat(
            read(
                """
                [{"port":443,"mode":"verify","trustStore":"clients",
                  "ignoreClientCertificateExpiry":true,"advertiseTrustStoreCaNames":"on"}]
                """))
        .contains(
            new MutualAuthentication(
                "verify", Optional.of(Token.of(CLIENTS)), Optional.of(true), Optional.of("on")));
  }

  @Test
  void untilSomebodyHasLookedATrustStoreIsKnownAfterApply() {
    assertThat(
            Translated.unseen(
                    cluster("[{\"port\":443,\"mode\":\"verify\",\"trustStore\":\"clients\"}]"))
                .graph()
                .listeners()
                .getFirst()
                .mutualAuthentication()
                .orElseThrow()
                .trustStore())
        .contains(Token.unknown("trust store named clients"));
  }

  @Test
  void otherModesHaveNoTrustStore() {
    assertThat(read("[{\"port\":443,\"mode\":\"passthrough\"}]"))
        .contains(
            new MutualAuthentication(
                "passthrough", Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void theLastElementOfAPortHoldsAndOtherPortsDoNotMatter() {
    assertThat(
            read(
                """
                [{"port":443,"mode":"off"},{"port":443,"mode":"passthrough"},{"port":9,"mode":"off"}]
                """))
        .map(MutualAuthentication::mode)
        .contains("passthrough");
  }

  @Test
  void everyPortThereIsMayBeNamed() {
    assertThat(
            translated("[{\"port\":1,\"mode\":\"off\"},{\"port\":65535,\"mode\":\"off\"}]").codes())
        .containsExactly(Code.NO_RULES);
  }

  @Test
  void aTrustStoreThatDoesNotExistIsAnError() {
    assertThat(
            translated("[{\"port\":9,\"mode\":\"verify\",\"trustStore\":\"gone\"}]")
                .only(Code.AWS_FACT_MISSING)
                .message())
        .contains("TrustStoreNotFound", "gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          []; empty mutualAuthentication configuration from ingress annotation: `[]`
          [{"port":0,"mode":"off"}]; listen port must be within [1, 65535]: 0
          [{"port":65536,"mode":"off"}]; listen port must be within [1, 65535]: 65536
          [; failed to parse mutualAuthentication configuration from ingress annotation: `[`: unexpected end of JSON input
          [{"port":1}]; mutualAuthentication mode cannot be empty for port 1
          [{"port":1,"mode":"on"}]; mutualAuthentication mode value must be among [off, passthrough, verify] for port 1 : on
          [{"port":1,"mode":"verify"}]; trustStore is required when mutualAuthentication mode is verify for port 1
          [{"port":1,"mode":"off","trustStore":"t"}]; Mutual Authentication mode off does not support trustStore for port 1
          [{"port":1,"mode":"off","ignoreClientCertificateExpiry":false}]; Mutual Authentication mode off does not support ignoring client certificate expiry for port 1
          [{"port":1,"mode":"passthrough","advertiseTrustStoreCaNames":"on"}]; Mutual Authentication mode passthrough does not support advertiseTrustStoreCaNames for port 1
          [{"port":1,"mode":"verify","trustStore":"t","advertiseTrustStoreCaNames":"yes"}]; advertiseTrustStoreCaNames only supports the values "on" and "off" got value yes for port 1
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String json, String message) {
    assertThat(translated(json).only(Code.INVALID_LISTENER).message()).isEqualTo(message);
  }

  private static Optional<MutualAuthentication> read(String json) {
    return translated(json).graph().listeners().getFirst().mutualAuthentication();
  }

  private static Translated translated(String json) {
    return Translated.of(cluster(json));
  }

  private static ClusterState cluster(String json) {
    return ClusterFixture.of(
        ingress("ns/a").with("certificate-arn", "arn:c").with("mutual-authentication", json));
  }
}
