package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.findings;
import static io.albedo.controller.json.testing.Snapshots.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFindingsTest {

  private static final String BALANCER =
      "LoadBalancers: [{LoadBalancerArn: 'arn:lb', LoadBalancerName: x, Type: application, "
          + "Scheme: internal, VpcId: vpc-1}]";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "# nothing\n", "[]", "text", "12", "{}", "apiVersion: v1\nkind: List"})
  void what_is_no_snapshot_is_an_error(String text) {
    Reported<CloudState> read = read(text);

    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.NOT_A_SNAPSHOT);
              assertThat(found.severity()).isEqualTo(Severity.ERROR);
              assertThat(found.subject().text()).isEqualTo("File 1.yaml");
            });
    assertThat(read.value()).isEqualTo(CloudState.unseen());
  }

  @Test
  void what_the_file_has_instead_is_named() {
    assertThat(findings("{apiVersion: v1, kind: List}"))
        .containsExactly(
            "NOT_A_SNAPSHOT 1.yaml : the file has none of the keys of a snapshot, but apiVersion,"
                + " kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VpcId: [a", "{\"VpcId\": \"a\",\n\"Subnets\": [}", "VpcId: a\n\tb: c"})
  void broken_syntax_is_an_error_with_its_place(String text) {
    assertThat(read(text).diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.BROKEN_YAML);
              assertThat(found.message()).matches("line \\d+, column \\d+: .+");
            });
  }

  @Test
  void a_whole_record_is_recognised() {
    Diagnostic found =
        read(RecordedCase.named("app-game-2048").file("deployed.json")).diagnostics().getFirst();

    assertThat(found.code()).isEqualTo(Code.NOT_A_SNAPSHOT);
    assertThat(found.field()).isEqualTo("account");
    assertThat(found.help()).contains("\"account\"");
  }

  @Test
  void several_documents_are_an_error() {
    assertThat(findings("VpcId: a\n---\nVpcId: b"))
        .singleElement()
        .asString()
        .startsWith("NOT_A_SNAPSHOT 1.yaml : the file holds 2 documents");
  }

  @Test
  void an_unknown_key_is_a_warning_that_names_the_nearest_one() {
    Reported<CloudState> read = read("{VpcId: vpc-1, SecurtyGroups: []}");

    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.WARNING);
              assertThat(found.field()).isEqualTo("SecurtyGroups");
              assertThat(found.message()).endsWith("did you mean SecurityGroups?");
            });
    assertThat(read.value().facts()).isPresent();
  }

  @Test
  void a_key_that_stands_twice_is_a_warning() {
    assertThat(findings("VpcId: a\nVpcId: b"))
        .containsExactly(
            "DUPLICATE_KEY 1.yaml VpcId: VpcId stands in line 1, column 1 and again in line 2,"
                + " column 1");
  }

  @Test
  void facts_without_vpc_are_an_error() {
    assertThat(findings("Region: eu-west-1"))
        .containsExactly("MALFORMED_OBJECT 1.yaml VpcId: is missing (line 1, column 1)");
  }

  @Test
  void a_wrong_type_is_an_error_with_path_and_place() {
    assertThat(
            findings(
                BALANCER
                    + "\n"
                    + "Listeners:\n"
                    + "  - {ListenerArn: a, LoadBalancerArn: 'arn:lb', Port: http, Protocol:"
                    + " HTTP}"))
        .containsExactly(
            "MALFORMED_OBJECT 1.yaml Listeners[0].Port: must be a whole number, not text (http)"
                + " (line 3, column 55)");
  }

  @Test
  void a_value_out_of_a_closed_set_is_an_error_with_the_set() {
    assertThat(findings("{VpcId: v, ShieldSubscriptionState: PERHAPS}"))
        .singleElement()
        .asString()
        .contains("ShieldSubscriptionState: must be one of ACTIVE, INACTIVE, not PERHAPS");
  }

  @Test
  void entries_beside_a_malformed_one_are_read() {
    Reported<CloudState> read =
        read(
            "{VpcId: v, TrustStores: [{Name: a, TrustStoreArn: a, Status: ACTIVE}, {Name: b}, 7,"
                + " {Name: c, TrustStoreArn: c, Status: ACTIVE}]}");

    assertThat(read.value().facts().orElseThrow().trustStores())
        .extracting(store -> store.name())
        .containsExactly("a", "c");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::field)
        .contains("TrustStores[1].TrustStoreArn", "TrustStores[2]");
  }

  @Test
  void a_list_that_is_none_is_an_error_and_the_other_keys_are_read() {
    Reported<CloudState> read = read("{VpcId: v, Subnets: none, Region: here}");

    assertThat(read.diagnostics()).extracting(Diagnostic::field).containsExactly("Subnets");
    assertThat(read.value().facts().orElseThrow().region()).isEqualTo("here");
  }

  @Test
  void an_entry_that_is_there_twice_counts_once() {
    Reported<CloudState> read =
        read(BALANCER.replace("}]", "}, {LoadBalancerArn: 'arn:lb', LoadBalancerName: y}]"));

    assertThat(read.value().loadBalancers()).hasSize(1);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.DUPLICATE_OBJECT);
  }

  @Test
  void a_listener_of_an_unknown_load_balancer_is_dropped_with_a_warning() {
    Reported<CloudState> read =
        read("Listeners: [{ListenerArn: l, LoadBalancerArn: gone, Port: 80, Protocol: HTTP}]");

    assertThat(read.value().listeners()).isEmpty();
    assertDangling(read, "Listeners[0].LoadBalancerArn", "gone");
  }

  @Test
  void a_rule_of_an_unknown_listener_is_dropped_with_a_warning() {
    Reported<CloudState> read =
        read("Rules: [{RuleArn: r, ListenerArn: gone, Priority: '1', Actions: []}]");

    assertThat(read.value().rules()).isEmpty();
    assertDangling(read, "Rules[0].ListenerArn", "gone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attributes: {gone: {a: b}}",
        "CapacityReservations: {gone: 1}",
        "WebACLAssociations: {gone: acl}",
        "RegionalWebACLAssociations: {gone: acl}",
        "Targets: {gone: []}"
      })
  void what_hangs_on_nothing_is_dropped_with_a_warning(String text) {
    String key = text.substring(0, text.indexOf(':'));

    assertDangling(read(text), key + ".gone", "gone");
  }

  private static void assertDangling(Reported<CloudState> read, String field, String missing) {
    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.DANGLING_REFERENCE);
              assertThat(found.severity()).isEqualTo(Severity.WARNING);
              assertThat(found.field()).isEqualTo(field);
              assertThat(found.message()).contains(missing);
            });
  }

  @Test
  void the_file_at_fault_is_named() {
    assertThat(read("VpcId: a", "Subnets: 3").diagnostics())
        .extracting(found -> found.subject().name())
        .containsExactly("2.yaml");
  }

  @Test
  void a_broken_file_does_not_hide_the_others() {
    Reported<CloudState> read = read("VpcId: a", "Subnets: [");

    assertThat(read.value().facts()).isPresent();
    assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.BROKEN_YAML);
  }

  @Test
  void no_file_is_no_finding() {
    Reported<CloudState> read = SnapshotReader.read(List.of());

    assertThat(read).isEqualTo(new Reported<>(CloudState.unseen(), List.of()));
  }

  @Test
  void a_secret_of_the_wrong_type_is_not_told() {
    String oidc =
        "{Issuer: i, AuthorizationEndpoint: a, TokenEndpoint: t, UserInfoEndpoint: u,"
            + " ClientId: c, ClientSecret: 4711}";
    List<String> findings =
        findings(
            BALANCER
                + "\nListeners: [{ListenerArn: l, LoadBalancerArn: 'arn:lb', Port: 443, Protocol:"
                + " HTTPS, DefaultActions: [{Type: authenticate-oidc, AuthenticateOidcConfig: "
                + oidc
                + "}]}]");

    assertThat(findings).singleElement().asString().contains("ClientSecret: must be text");
    assertThat(findings.toString()).doesNotContain("4711");
  }
}
