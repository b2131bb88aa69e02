package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {

  /** The facts as read, held against those that are written and read again. */
  private static AccountFacts facts(String text) {
    var state = clean("VpcId: vpc-1\n" + text);
    assertThat(clean(SnapshotWriter.yaml(state))).isEqualTo(state);
    return state.facts().orElseThrow();
  }

  @Test
  void the_primary_block_of_a_vpc_comes_first_and_only_associated_ones_count() {
    assertThat(
            facts(
                    """
                    Vpcs:
                      - VpcId: vpc-1
                        CidrBlock: 10.0.0.0/16
                        CidrBlockAssociationSet:
                          - {CidrBlock: 10.1.0.0/16, CidrBlockState: {State: associated}}
                          - {CidrBlock: 10.0.0.0/16, CidrBlockState: {State: associated}}
                          - {CidrBlock: 10.2.0.0/16, CidrBlockState: {State: disassociated}}
                        Ipv6CidrBlockAssociationSet:
                          - {Ipv6CidrBlock: '2001:db8::/56', Ipv6CidrBlockState: {State: associated}}
                          - {Ipv6CidrBlock: '2001:db9::/56', Ipv6CidrBlockState: {State: associating}}
                    """)
                .vpcs())
        .containsExactly(
            new AccountFacts.Vpc(
                new VpcId("vpc-1"),
                List.of("10.0.0.0/16", "10.1.0.0/16"),
                List.of("2001:db8::/56")));
  }

  @Test
  void a_subnet_has_ipv6_when_a_block_is_associated() {
    assertThat(
            facts(
                    """
                    Subnets:
                      - SubnetId: subnet-1
                        VpcId: vpc-1
                        AvailabilityZone: a
                        AvailabilityZoneId: az1
                        AvailableIpAddressCount: 7
                        CidrBlock: 10.0.0.0/20
                        OutpostArn: arn:outpost
                        Ipv6CidrBlockAssociationSet:
                          - {Ipv6CidrBlock: '2001:db8::/64', Ipv6CidrBlockState: {State: associated}}
                        Tags: [{Key: kubernetes.io/role/elb, Value: '1'}]
                    """)
                .subnets())
        .containsExactly(
            Subnet.builder()
                .id(new SubnetId("subnet-1"))
                .vpc(new VpcId("vpc-1"))
                .availabilityZone("a")
                .availabilityZoneId("az1")
                .availableIpAddressCount(7)
                .cidrBlock("10.0.0.0/20")
                .outpostArn("arn:outpost")
                .addIpv6CidrBlocks("2001:db8::/64")
                .ipv6Associated(true)
                .putTags("kubernetes.io/role/elb", "1")
                .build());
  }

  @Test
  void a_block_that_is_not_associated_yet_is_no_ipv6() {
    Subnet subnet =
        facts(
                """
                Subnets:
                  - SubnetId: subnet-1
                    VpcId: vpc-1
                    AvailabilityZone: a
                    AvailabilityZoneId: az1
                    AvailableIpAddressCount: 7
                    Ipv6CidrBlockAssociationSet:
                      - {Ipv6CidrBlock: '2001:db8::/64', Ipv6CidrBlockState: {State: failing}}
                """)
            .subnets()
            .getFirst();

    assertThat(subnet.ipv6Associated()).isFalse();
  }

  @Test
  void route_tables_keep_their_subnets_and_gateways() {
    assertThat(
            facts(
                    """
                    RouteTables:
                      - RouteTableId: rtb-1
                        VpcId: vpc-1
                        Associations: [{Main: true}, {SubnetId: subnet-1, Main: false}, {GatewayId: igw-1}]
                        Routes: [{GatewayId: local}, {NatGatewayId: nat-1}, {GatewayId: igw-1}]
                    """)
                .routeTables())
        .containsExactly(
            new RouteTable(
                "rtb-1",
                new VpcId("vpc-1"),
                true,
                Set.of(new SubnetId("subnet-1")),
                List.of("local", "igw-1")));
  }

  @Test
  void a_certificate_without_other_names_covers_its_own() {
    assertThat(
            facts(
                    """
                    Certificates:
                      - {CertificateArn: 'arn:c', DomainName: a.example.com, Status: ISSUED}
                    """)
                .certificates())
        .containsExactly(
            new Certificate(
                new Arn("arn:c"), "ISSUED", List.of("a.example.com"), Optional.empty()));
  }

  @Test
  void zones_trust_stores_and_web_acls_are_read() {
    AccountFacts facts =
        facts(
            """
            AvailabilityZones: [{ZoneName: a, ZoneId: az1, ZoneType: local-zone}]
            TrustStores: [{Name: t, TrustStoreArn: 'arn:t', Status: CREATING}]
            WebACLs: [{Name: w, ARN: 'arn:w', Id: '1'}]
            """);

    assertThat(facts.availabilityZones())
        .containsExactly(new AccountFacts.AvailabilityZone("a", "az1", "local-zone"));
    assertThat(facts.trustStores())
        .containsExactly(new AccountFacts.TrustStore("t", "arn:t", "CREATING"));
    assertThat(facts.webAcls()).containsExactly(new AccountFacts.WebAcl("w", "arn:w", "1"));
  }

  @Test
  void a_certificate_tells_how_far_it_is() {
    assertThat(
            facts(
                    """
                    Certificates:
                      - CertificateArn: 'arn:c'
                        Status: PENDING_VALIDATION
                        SubjectAlternativeNames: [a.org]
                        Tags: [{Key: t, Value: '1'}]
                        DomainValidationOptions:
                          - DomainName: a.org
                            ValidationStatus: SUCCESS
                            ResourceRecord: {Name: _1.a.org., Type: CNAME, Value: _2.}
                          - {DomainName: b.org}
                    """)
                .certificates())
        .containsExactly(
            new Certificate(
                new Arn("arn:c"),
                "PENDING_VALIDATION",
                List.of("a.org"),
                Optional.empty(),
                new TreeMap<>(Map.of("t", "1")),
                List.of(
                    new DomainValidation(
                        "a.org",
                        "SUCCESS",
                        Optional.of(new ValidationRecord("a.org", "_1.a.org.", "_2."))),
                    new DomainValidation("b.org", "PENDING_VALIDATION", Optional.empty()))));
  }

  @Test
  void hosted_zones_are_public_unless_they_say_otherwise() {
    assertThat(
            facts(
                    "HostedZones: [{Id: Z1, Name: a.org.}, {Id: Z2, Name: b.org., Config:"
                        + " {PrivateZone: true}}]")
                .hostedZones())
        .contains(
            List.of(new HostedZone("Z1", "a.org.", false), new HostedZone("Z2", "b.org.", true)));
    assertThat(facts("HostedZones: []").hostedZones()).contains(List.of());
    assertThat(facts("WebACLs: []").hostedZones()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ShieldSubscriptionState: ACTIVE, true",
    "ShieldSubscriptionState: INACTIVE, false",
    "Protections: [], true",
    "WebACLs: [],"
  })
  void who_has_protections_subscribes_to_shield(String yaml, @Nullable Boolean subscribed) {
    assertThat(facts(yaml).shieldSubscribed()).isEqualTo(Optional.ofNullable(subscribed));
  }

  @ParameterizedTest
  @CsvSource({
    "WAFClassicOffered: true, true",
    "WAFClassicOffered: false, false",
    "RegionalWebACLAssociations: {}, true",
    "WebACLs: [],"
  })
  void where_web_acls_of_waf_classic_are_listed_it_is_offered(
      String yaml, @Nullable Boolean offered) {
    assertThat(facts(yaml).wafClassicOffered()).isEqualTo(Optional.ofNullable(offered));
  }
}
