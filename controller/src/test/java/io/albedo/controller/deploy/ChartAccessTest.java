package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.deploy.testing.Chart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roles of the chart allow what the table says, and nothing else. */
class ChartAccessTest {

  /** Names of the controller's own objects, by resource. */
  private static final Map<String, String> OWN =
      Map.of(
          "leases", "aws-load-balancer-controller-leader",
          "secrets", "albedo-webhook-tls",
          "mutatingwebhookconfigurations", "albedo-webhook",
          "validatingwebhookconfigurations", "albedo-webhook");

  @Test
  void byDefault() {
    assertThat(allowed(Chart.with("values.yaml")))
        .isEqualTo(
            table(
                EnumSet.of(
                    AccessPart.WORK,
                    AccessPart.TRUST,
                    AccessPart.CERTIFICATE,
                    AccessPart.LEADERSHIP)));
  }

  @Test
  void withAllSecrets() {
    assertThat(
            allowed(
                Chart.set(
                    Map.of(
                        "clusterName", "demo", "clusterSecretsPermissions.allowAllSecrets", true))))
        .isEqualTo(table(EnumSet.allOf(AccessPart.class)));
  }

  @Test
  void withACertificateThatSomebodyElseKeeps() {
    Set<String> expected = table(EnumSet.of(AccessPart.WORK, AccessPart.LEADERSHIP));
    assertThat(allowed(Chart.with("ci/cert-manager.yaml"))).isEqualTo(expected);
    assertThat(allowed(Chart.with("ci/own-certificate.yaml"))).isEqualTo(expected);
  }

  @Test
  void rolesThatOthersMakeAreLeftOut() {
    assertThat(allowed(Chart.with("ci/bare.yaml"))).isEmpty();
  }

  @Test
  void everyRoleIsBound() {
    Chart chart = Chart.with("values.yaml");
    assertThat(names(chart.all("RoleBinding"), "/roleRef/name"))
        .isEqualTo(names(chart.all("Role"), "/metadata/name"));
    assertThat(names(chart.all("ClusterRoleBinding"), "/roleRef/name"))
        .isEqualTo(names(chart.all("ClusterRole"), "/metadata/name"));
  }

  @Test
  void nothingIsAllowedByWildcard() {
    assertThat(AccessTable.RULES)
        .allSatisfy(rule -> assertThat(rule.verbs()).doesNotContain("*"))
        .noneMatch(rule -> rule.resource().contains("*") || rule.group().contains("*"));
  }

  private static Set<String> names(List<JsonNode> objects, String field) {
    return objects.stream().map(o -> o.at(field).stringValue()).collect(Collectors.toSet());
  }

  private static SortedSet<String> table(Set<AccessPart> parts) {
    var lines = new TreeSet<String>();
    AccessTable.RULES.stream()
        .filter(rule -> parts.contains(rule.part()))
        .forEach(
            rule ->
                rule.verbs()
                    .forEach(
                        verb ->
                            lines.add(
                                line(
                                    rule.part().inNamespace(),
                                    List.of(rule.group(), rule.resource(), verb),
                                    rule.ownOnly() ? own(rule.resource()) : ""))));
    return lines;
  }

  private static String own(String resource) {
    return Objects.requireNonNull(OWN.get(resource), resource);
  }

  private static SortedSet<String> allowed(Chart chart) {
    var lines = new TreeSet<String>();
    chart.all("ClusterRole").forEach(role -> addRules(role, false, lines));
    chart.all("Role").forEach(role -> addRules(role, true, lines));
    return lines;
  }

  private static void addRules(JsonNode role, boolean inNamespace, SortedSet<String> lines) {
    for (JsonNode rule : role.path("rules")) {
      List<String> names = new ArrayList<>(Chart.texts(rule.path("resourceNames")));
      for (List<String> access : product(rule)) {
        lines.add(line(inNamespace, access, String.join(",", names)));
      }
    }
  }

  private static List<List<String>> product(JsonNode rule) {
    var all = new ArrayList<List<String>>();
    for (String group : Chart.texts(rule.path("apiGroups"))) {
      for (String resource : Chart.texts(rule.path("resources"))) {
        for (String verb : Chart.texts(rule.path("verbs"))) {
          all.add(List.of(group, resource, verb));
        }
      }
    }
    return all;
  }

  private static String line(boolean inNamespace, List<String> access, String name) {
    return (inNamespace ? "namespace " : "cluster ") + String.join(" ", access) + " " + name;
  }
}
