package io.albedo.aws.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.aws.client.InstanceMetadata;
import io.albedo.aws.client.LocationUnknownException;
import io.albedo.aws.read.testing.FakeAws;
import io.albedo.aws.read.testing.FakeEc2;
import io.albedo.model.alb.VpcId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Vpc;

class VpcResolverTest {

  private static final InstanceMetadata NOWHERE =
      InstanceMetadata.of(Map.of("AWS_EC2_METADATA_DISABLED", "true"));

  private final FakeAws aws = new FakeAws();

  @Test
  void theFlagComesFirstAndCallsNobody() {
    assertThat(vpc(Optional.of(new VpcId("vpc-7")), Map.of("Name", "x"), Optional.empty()))
        .isEqualTo(new VpcId("vpc-7"));
    assertThat(aws.log.size()).isZero();
  }

  @Test
  void allTagsMustFit() {
    addVpc("vpc-a", Map.of("team", "shop", "stage", "prod"));
    addVpc("vpc-b", Map.of("team", "shop", "stage", "test"));

    assertThat(vpc(Optional.empty(), Map.of("team", "shop", "stage", "test"), Optional.empty()))
        .isEqualTo(new VpcId("vpc-b"));
  }

  @Test
  void tagsThatFitSeveralAreRefusedWithTheirNames() {
    addVpc("vpc-b", Map.of("team", "shop"));
    addVpc("vpc-a", Map.of("team", "shop"));

    assertThatExceptionOfType(LocationUnknownException.class)
        .isThrownBy(() -> vpc(Optional.empty(), Map.of("team", "shop"), Optional.empty()))
        .withMessage("--aws-vpc-tags {team=shop} must fit one VPC, but fits [vpc-a, vpc-b]");
  }

  @Test
  void tagsThatFitNoneAreRefused() {
    assertThatExceptionOfType(LocationUnknownException.class)
        .isThrownBy(() -> vpc(Optional.empty(), Map.of("team", "shop"), Optional.empty()))
        .withMessageEndingWith("fits none");
  }

  @Test
  void aNodeTellsLast() {
    assertThat(vpc(Optional.empty(), Map.of(), Optional.of("i-1")))
        .isEqualTo(new VpcId("vpc-of-node"));
  }

  @Test
  void withoutAnyTheMessageSaysWhatToDo() {
    assertThatExceptionOfType(LocationUnknownException.class)
        .isThrownBy(() -> vpc(Optional.empty(), Map.of(), Optional.empty()))
        .withMessageContaining("--aws-vpc-id");
  }

  private VpcId vpc(Optional<VpcId> flag, Map<String, String> tags, Optional<String> node) {
    return new VpcResolver(aws, NOWHERE).vpc(flag, new TreeMap<>(tags), node);
  }

  private void addVpc(String id, Map<String, String> tags) {
    aws.ec2.vpcs.add(Vpc.builder().vpcId(id).tags(FakeEc2.tags(tags)).build());
  }
}
