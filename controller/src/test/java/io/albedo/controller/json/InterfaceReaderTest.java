package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.NetworkInterface;
import org.junit.jupiter.api.Test;

class InterfaceReaderTest {

  private static final String ACCOUNT =
      """
      Instances:
      - InstanceId: i-1
        PrivateIpAddress: 10.0.0.1
        NetworkInterfaces:
        - NetworkInterfaceId: eni-1
          VpcId: vpc-1
          Attachment: {AttachmentId: a, DeviceIndex: 0, Status: attached}
          PrivateIpAddress: 10.0.0.1
          PrivateIpAddresses: [{PrivateIpAddress: 10.0.0.1}, {PrivateIpAddress: 10.0.0.2}]
          Ipv6Addresses: [{Ipv6Address: '2001:db8::1'}]
          Ipv4Prefixes: [{Ipv4Prefix: 10.0.1.0/28}]
          Ipv6Prefixes: [{Ipv6Prefix: '2001:db8:0:1::/80'}]
          Groups: [{GroupId: sg-1}, {GroupId: sg-2}]
      NetworkInterfaces:
      - {NetworkInterfaceId: eni-2, VpcId: vpc-1, PrivateIpAddress: 10.0.0.9}
      """;

  @Test
  void addressesPrefixesAndGroupsAreReadWithTheirInstance() {
    NetworkInterface found =
        clean(ACCOUNT).instances().values().iterator().next().interfaces().getFirst();
    assertThat(found.deviceIndex()).hasValue(0);
    assertThat(found.addresses()).containsExactly("10.0.0.1", "10.0.0.2", "2001:db8::1");
    assertThat(found.prefixes()).containsExactly("10.0.1.0/28", "2001:db8:0:1::/80");
    assertThat(found.securityGroups())
        .containsExactly(new SecurityGroupId("sg-1"), new SecurityGroupId("sg-2"));
  }

  @Test
  void anInterfaceMayBeOnNoInstance() {
    assertThat(clean(ACCOUNT).networkInterfaces().get("eni-2"))
        .isNotNull()
        .satisfies(found -> assertThat(found.deviceIndex()).isEmpty());
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    CloudState account = clean(ACCOUNT);
    assertThat(clean(SnapshotWriter.yaml(account))).isEqualTo(account);
  }
}
