package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.albedo.controller.deploy.testing.Chart;
import io.albedo.controller.deploy.testing.CustomResourceSchema;
import io.albedo.controller.deploy.testing.UnknownFields;
import io.albedo.controller.deploy.testing.Yaml;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Helm makes of the chart, for its values as they are and for those in {@code ci/}. */
class ChartTest {

  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

  /** Kinds that others define; fabric8 has no classes for them. */
  private static final Set<String> FOREIGN =
      Set.of("Certificate", "IngressClassParams", "Issuer", "ServiceMonitor");

  /** Values of the other chart that are accepted, and what Helm itself puts there. */
  private static final Set<String> UNUSED =
      Set.of(
          "enableServiceMutatorWebhook",
          "global",
          "keepTLSSecret",
          "serviceMutatorWebhookConfig",
          "webhookCertDir");

  static Stream<String> values() {
    return Chart.valueFiles();
  }

  @Test
  void hasNothingThatHelmWarnsOf() {
    LintResult result = Chart.lint();
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    assertThat(result.getMessages()).noneMatch(m -> m.contains("[ERROR]") || m.contains("[WARN"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyObjectIsAsKubernetesKnowsIt(String values) {
    for (JsonNode object : Chart.with(values).objects()) {
      Object parsed = KUBERNETES.unmarshal(Yaml.json(object));
      if (parsed instanceof GenericKubernetesResource generic) {
        assertThat(FOREIGN).contains(generic.getKind());
      } else {
        assertThat(UnknownFields.of(parsed)).as(Yaml.json(object)).isEmpty();
      }
    }
  }

  @Test
  void anUnknownFieldWouldBeSeen() {
    String text = "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"spec\":{\"prts\":[]}}";
    assertThat(UnknownFields.of(KUBERNETES.unmarshal(text))).containsExactly("ServiceSpec.prts");
  }

  @Test
  void definitionsAreAsKubernetesKnowsThem() throws IOException {
    try (Stream<Path> files = Files.list(Chart.FOLDER.resolve("crds"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(2);
      for (Path file : all) {
        Object parsed = KUBERNETES.unmarshal(Files.readString(file));
        assertThat(UnknownFields.of(parsed)).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void paramsFollowTheirSchema(String values) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(CustomResourceSchema.of("ingressclassparams.yaml").closed());
    for (JsonNode params : Chart.with(values).all("IngressClassParams")) {
      assertThat(schema.validate(params)).extracting(Error::getMessage).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatBelongsTogetherIsNamedAlike(String values) {
    Chart chart = Chart.with(values);
    JsonNode labels = chart.the("Deployment").at("/spec/template/metadata/labels");
    Stream.concat(
            chart.all("Service").stream().map(s -> s.at("/spec/selector")),
            Stream.of(chart.the("Deployment").at("/spec/selector/matchLabels")))
        .forEach(
            selector ->
                assertThat(Set.copyOf(labels.properties())).containsAll(selector.properties()));
    String account =
        chart.the("Deployment").at("/spec/template/spec/serviceAccountName").stringValue();
    Stream.concat(chart.all("RoleBinding").stream(), chart.all("ClusterRoleBinding").stream())
        .forEach(b -> assertThat(b.at("/subjects/0/name").stringValue()).isEqualTo(account));
  }

  @ParameterizedTest
  @MethodSource("values")
  void portsThatAreNamedAreThere(String values) {
    Chart chart = Chart.with(values);
    Set<String> ports = new TreeSet<>();
    chart.container().path("ports").forEach(port -> ports.add(port.path("name").stringValue()));
    assertThat(ports).containsExactlyInAnyOrder("webhook", "metrics", "health");
    for (JsonNode service : chart.all("Service")) {
      assertThat(ports).contains(service.at("/spec/ports/0/targetPort").stringValue());
    }
    assertThat(chart.container().at("/readinessProbe/httpGet/port").stringValue())
        .isEqualTo("health");
  }

  @Test
  void aNameOfTheClusterMustBeGiven() {
    assertThatThrownBy(() -> Chart.set(Map.of("region", "eu-west-1")))
        .hasMessageContaining("clusterName must be given");
  }

  @Test
  void aMisspeltValueIsRefused() {
    assertThatThrownBy(() -> Chart.set(Map.of("clusterName", "demo", "replicas", 3)))
        .hasMessageContaining("replicas");
  }

  @Test
  void everyValueHasASchema() {
    JsonNode values = Yaml.documents(Chart.FOLDER.resolve("values.yaml")).getFirst();
    JsonNode schema = Yaml.documents(Chart.FOLDER.resolve("values.schema.json")).getFirst();
    Set<String> described = new TreeSet<>(schema.path("properties").propertyNames());
    assertThat(described).containsAll(UNUSED);
    described.removeAll(UNUSED);
    assertThat(new TreeSet<>(values.propertyNames())).isEqualTo(described);
  }

  @Test
  void theControllersOwnRootCannotBeWritten() {
    JsonNode context = Chart.with("values.yaml").container().path("securityContext");
    assertThat(context.path("readOnlyRootFilesystem").booleanValue()).isTrue();
    assertThat(context.path("runAsNonRoot").booleanValue()).isTrue();
    assertThat(context.path("allowPrivilegeEscalation").booleanValue()).isFalse();
  }
}
