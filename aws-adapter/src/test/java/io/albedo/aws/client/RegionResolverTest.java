package io.albedo.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.aws.client.HttpStub.Answer;
import io.albedo.aws.client.HttpStub.Asked;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionResolverTest {

  private static final InstanceMetadata NOWHERE =
      InstanceMetadata.of(Map.of("AWS_EC2_METADATA_DISABLED", "true"));

  @Test
  void theFlagComesFirst() {
    assertThat(resolver(Map.of("AWS_DEFAULT_REGION", "eu-west-2")).region(Optional.of("eu-west-1")))
        .isEqualTo("eu-west-1");
  }

  @Test
  void theDefaultRegionComesBeforeTheRegion() {
    assertThat(
            resolver(Map.of("AWS_DEFAULT_REGION", "eu-west-2", "AWS_REGION", "eu-west-3"))
                .region(Optional.empty()))
        .isEqualTo("eu-west-2");
  }

  @Test
  void anEmptyVariableIsNone() {
    assertThat(
            resolver(Map.of("AWS_DEFAULT_REGION", "", "AWS_REGION", "us-gov-west-1"))
                .region(Optional.empty()))
        .isEqualTo("us-gov-west-1");
  }

  @Test
  void theInstanceIsAskedLast() {
    try (HttpStub stub = new HttpStub(RegionResolverTest::instance)) {
      assertThat(new RegionResolver(Map.of(), metadata(stub)).region(Optional.empty()))
          .isEqualTo("ap-southeast-2");
    }
  }

  @Test
  void theInstanceTellsItsVpc() {
    try (HttpStub stub = new HttpStub(RegionResolverTest::instance)) {
      assertThat(metadata(stub).vpc()).contains("vpc-9");
    }
  }

  @Test
  void anInstanceThatTellsNothingIsNotWaitedForLong() {
    try (HttpStub stub = new HttpStub(request -> new Answer(0, ""))) {
      assertThat(metadata(stub).vpc()).isEmpty();
    }
  }

  @Test
  void withoutAnyTheMessageSaysWhatToDo() {
    assertThatExceptionOfType(LocationUnknownException.class)
        .isThrownBy(() -> resolver(Map.of()).region(Optional.empty()))
        .withMessageContaining("--aws-region")
        .withMessageContaining("AWS_REGION");
  }

  @Test
  void aZoneIsNoRegion() {
    assertThatExceptionOfType(LocationUnknownException.class)
        .isThrownBy(() -> resolver(Map.of()).region(Optional.of("eu-west-1a")))
        .withMessageContaining("'eu-west-1a' is no region");
  }

  private static RegionResolver resolver(Map<String, String> environment) {
    return new RegionResolver(environment, NOWHERE);
  }

  private static InstanceMetadata metadata(HttpStub stub) {
    return InstanceMetadata.of(
        Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", stub.address().toString()));
  }

  private static Answer instance(Asked asked) {
    return switch (asked.path()) {
      case "/latest/api/token" -> new Answer(asked.method().equals("PUT") ? 200 : 405, "token");
      case "/latest/meta-data/placement/region" -> new Answer(200, "ap-southeast-2");
      case "/latest/meta-data/mac" -> new Answer(200, "02:00:00:00:00:01");
      case "/latest/meta-data/network/interfaces/macs/02:00:00:00:00:01/vpc-id" ->
          new Answer(200, "vpc-9");
      default -> new Answer(404, "");
    };
  }
}
