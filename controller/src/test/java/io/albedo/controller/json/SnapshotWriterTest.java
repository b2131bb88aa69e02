package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.json.testing.Snapshots;
import io.albedo.model.cloud.CloudState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotWriterTest {

  static List<RecordedCase> deployed() {
    return RecordedCase.deployed();
  }

  @ParameterizedTest
  @MethodSource("deployed")
  void what_is_written_reads_back_as_the_same_account(RecordedCase recorded) {
    CloudState account = clean(Snapshots.accountOf(recorded));

    CloudState again = clean(SnapshotWriter.yaml(account));

    assertThat(again).isEqualTo(clean(Snapshots.accountWithoutSecrets(recorded)));
  }

  @ParameterizedTest
  @MethodSource("deployed")
  void a_tree_is_the_same_snapshot_as_its_yaml(RecordedCase recorded) {
    CloudState account = clean(Snapshots.accountOf(recorded));

    assertThat(clean(SnapshotWriter.tree(account).toString()))
        .isEqualTo(clean(SnapshotWriter.yaml(account)));
  }

  @Test
  void an_account_that_nobody_looked_at_stays_so() {
    assertThat(clean(SnapshotWriter.yaml(CloudState.unseen()))).isEqualTo(CloudState.unseen());
  }

  @Test
  void secrets_of_clients_are_not_written() {
    CloudState account = clean(Snapshots.accountOf(RecordedCase.named("auth-oidc-default-action")));

    assertThat(SnapshotWriter.yaml(account))
        .contains("vault-ui")
        .doesNotContain("t0p secret", "ClientSecret");
  }

  @Test
  void permissions_for_the_same_traffic_are_written_as_one() {
    CloudState account =
        clean(
            """
            SecurityGroups:
              - GroupId: sg-1
                GroupName: web
                VpcId: vpc-1
                IpPermissions:
                  - {IpProtocol: tcp, FromPort: 80, ToPort: 80, IpRanges: [{CidrIp: 10.0.0.0/8}]}
                  - IpProtocol: tcp
                    FromPort: 80
                    ToPort: 80
                    PrefixListIds: [{PrefixListId: pl-1}]
            """);

    assertThat(SnapshotWriter.tree(account).path("SecurityGroups").path(0).path("IpPermissions"))
        .hasSize(1);
  }

  @Test
  void texts_that_look_like_numbers_stay_texts() {
    CloudState account = clean("{VpcId: vpc-1, AccountId: '000000000012', Region: 'no'}");

    assertThat(clean(SnapshotWriter.yaml(account))).isEqualTo(account);
  }

  @Test
  void an_arn_is_a_key_on_one_line() {
    CloudState account =
        clean(Snapshots.accountOf(RecordedCase.named("group-merged-tags-and-attributes")));

    assertThat(SnapshotWriter.yaml(account).lines())
        .noneMatch(line -> line.strip().startsWith("?"));
  }

  @Test
  void what_stands_before_load_balancers_and_how_far_certificates_are_is_written() {
    CloudState account =
        clean(
            """
            VpcId: vpc-1
            ShieldSubscriptionState: ACTIVE
            WAFClassicOffered: true
            HostedZones: [{Id: Z1, Name: a.org.}]
            Certificates:
              - CertificateArn: 'arn:c'
                Status: PENDING_VALIDATION
                SubjectAlternativeNames: [a.org]
                Tags: [{Key: t, Value: '1'}]
                DomainValidationOptions:
                  - DomainName: a.org
                    ResourceRecord: {Name: _1.a.org., Type: CNAME, Value: _2.}
            LoadBalancers:
              - LoadBalancerArn: 'arn:lb'
                LoadBalancerName: lb
                Type: application
                Scheme: internal
                VpcId: vpc-1
            WebACLAssociations: {'arn:lb': 'arn:acl'}
            RegionalWebACLAssociations: {'arn:lb': acl-1}
            Protections: [{Id: p, Name: by hand, ResourceArn: 'arn:lb'}]
            """);

    assertThat(account.shieldProtections()).hasSize(1);
    assertThat(account.regionalWebAclAssociations()).hasSize(1);
    assertThat(clean(SnapshotWriter.yaml(account))).isEqualTo(account);
  }
}
