package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.IpPermission.Source;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityGroupReaderTest {

  /** The group as read, held against the one that is written and read again. */
  private static CloudState group(String permissions) {
    var state =
        clean(
            "SecurityGroups: [{GroupId: sg-1, GroupName: web, VpcId: vpc-1, IpPermissions: ["
                + permissions
                + "]}]");
    assertThat(clean(SnapshotWriter.yaml(state))).isEqualTo(state);
    return state;
  }

  private static Iterable<IpPermission> ingress(String permissions) {
    return group(permissions).securityGroups().getFirst().spec().ingress();
  }

  @Test
  void every_source_is_a_permission_of_its_own() {
    assertThat(
            ingress(
                "{IpProtocol: tcp, FromPort: 80, ToPort: 81, IpRanges: [{CidrIp: 10.0.0.0/8},"
                    + " {CidrIp: 192.168.0.0/16}], Ipv6Ranges: [{CidrIpv6: '::/0'}],"
                    + " PrefixListIds: [{PrefixListId: pl-1}], UserIdGroupPairs: [{GroupId: sg-2,"
                    + " UserId: '1'}]}"))
        .containsExactlyInAnyOrder(
            new IpPermission("tcp", 80, 81, new Source(Kind.IPV4_CIDR, "10.0.0.0/8")),
            new IpPermission("tcp", 80, 81, new Source(Kind.IPV4_CIDR, "192.168.0.0/16")),
            new IpPermission("tcp", 80, 81, new Source(Kind.IPV6_CIDR, "::/0")),
            new IpPermission("tcp", 80, 81, new Source(Kind.PREFIX_LIST, "pl-1")),
            new IpPermission("tcp", 80, 81, new Source(Kind.SECURITY_GROUP, "sg-2")));
  }

  @Test
  void all_protocols_have_no_ports() {
    assertThat(ingress("{IpProtocol: '-1', UserIdGroupPairs: [{GroupId: sg-2}]}"))
        .containsExactly(new IpPermission("-1", -1, -1, new Source(Kind.SECURITY_GROUP, "sg-2")));
  }

  @Test
  void descriptions_are_kept_beside_the_group() {
    CloudState state =
        group(
            "{IpProtocol: tcp, FromPort: 80, ToPort: 80, IpRanges: [{CidrIp: 10.0.0.0/8,"
                + " Description: ours}, {CidrIp: 10.0.0.0/9}]}");

    assertThat(state.permissionDescriptions())
        .isEqualTo(
            Map.of(
                new SecurityGroupId("sg-1"),
                Map.of(IpPermission.tcp(80, Kind.IPV4_CIDR, "10.0.0.0/8"), "ours")));
  }
}
