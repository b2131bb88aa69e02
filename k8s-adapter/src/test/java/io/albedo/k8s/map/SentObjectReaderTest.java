package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Reported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentObjectReaderTest {

  private static final ObjectName FALLBACK = new ObjectName("shop", "unnamed");

  private static Reported<ClusterState> read(String json) {
    return SentObjectReader.read(json, FALLBACK);
  }

  @Test
  void anObjectThatIsStillToBeNamedIsReadAllTheSame() {
    Reported<ClusterState> pod =
        read(
            """
            {"apiVersion":"v1","kind":"Pod","metadata":{"generateName":"web-","labels":{"app":"web"}},"spec":{}}
            """);
    assertThat(pod.diagnostics()).isEmpty();
    assertThat(pod.value().pods().get(FALLBACK))
        .isNotNull()
        .extracting(Pod::labels)
        .isEqualTo(Map.of("app", "web"));
  }

  @Test
  void itsOwnNameAndNamespaceGoFirst() {
    assertThat(
            read("""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"other"}}
            """)
                .value()
                .pods())
        .containsOnlyKeys(new ObjectName("other", "a"));
  }

  @Test
  void whatIsWrongIsToldWithoutAPlaceInATextThatNobodyHasWritten() {
    Reported<ClusterState> binding =
        read(
            """
            {"apiVersion":"elbv2.k8s.aws/v1beta1","kind":"TargetGroupBinding","metadata":{"name":"b"},
             "spec":{"targetGroupARN":"arn","targetType":"lambda","serviceRef":{"name":"web","port":80}}}
            """);
    assertThat(binding.value().targetGroupBindings()).isEmpty();
    assertThat(binding.diagnostics())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.MALFORMED_OBJECT);
              assertThat(finding.subject().text()).isEqualTo("TargetGroupBinding shop/b");
              assertThat(finding.message()).isEqualTo("must be one of instance, ip, not lambda");
            });
  }

  @Test
  void whatIsNoJsonIsToldToo() {
    assertThat(read("{").diagnostics()).isNotEmpty();
    assertThat(read("{").value().pods()).isEmpty();
  }
}
