package io.albedo.k8s.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LastGoodWriterTest extends WriterTest {

  @Test
  void remembersAForm() {
    assertThat(writer.remember(form("/a"))).isEqualTo(DONE);
    ControllerRevision revision = remembered().getFirst();
    assertThat(revision.getRevision()).isEqualTo(1);
    assertThat(revision.getMetadata().getLabels()).containsEntry("albedo.io/last-good", "true");
    OwnerReference owner = revision.getMetadata().getOwnerReferences().getFirst();
    assertThat(owner.getUid()).isEqualTo(ingress().getMetadata().getUid());
    assertThat(owner.getName()).isEqualTo("web");
    assertThat(owner.getKind()).isEqualTo("Ingress");
    assertThat(owner.getController()).isFalse();
    assertThat(owner.getBlockOwnerDeletion()).isFalse();
  }

  @Test
  void keepsTheNewestOnly() {
    writer.remember(form("/a"));
    writer.remember(form("/b"));
    assertThat(writer.remember(form("/a"))).isEqualTo(DONE);
    assertThat(remembered())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.getRevision()).isEqualTo(3);
              assertThat(String.valueOf(revision.getData())).contains("/a").doesNotContain("/b");
            });
  }

  @Test
  void writesNothingTwice() {
    Ingress form = form("/a");
    writer.remember(form);
    api.tap().forget();
    writer.remember(form);
    writer.remember(Ingress.builder().from(form).generation(9).addFinalizers("x").build());
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void deletesWhatAnEarlierAttemptLeft() {
    writer.remember(form("/a"));
    api.tap().spoil("DELETE", "-1", new Fault.Refuse(403, "Forbidden", "not now"));
    assertThat(code(writer.remember(form("/b")))).isEqualTo("Forbidden");
    assertThat(remembered()).hasSize(2);
    assertThat(writer.remember(form("/b"))).isEqualTo(DONE);
    assertThat(remembered())
        .singleElement()
        .extracting(ControllerRevision::getRevision)
        .isEqualTo(2L);
  }

  @Test
  void looksAgainWhenAnotherRemembersTheSame() {
    Ingress form = form("/a");
    KubernetesWriter other = new KubernetesWriter(api.connection());
    api.tap()
        .spoil("POST", "/controllerrevisions", new Fault.Meanwhile(() -> other.remember(form)));
    assertThat(writer.remember(form)).isEqualTo(DONE);
    assertThat(remembered()).hasSize(1);
  }

  @Test
  void remembersWhereALostAnswerHadDoneIt() {
    api.tap().spoil("POST", "/controllerrevisions", new Fault.DropAfter());
    assertThat(writer.remember(form("/a"))).isEqualTo(DONE);
    assertThat(remembered()).hasSize(1);
  }

  @Test
  void cannotRememberWhatNoServerHasSeen() {
    Ingress unseen = Ingress.builder().name(api.named("web")).build();
    assertThat(code(writer.remember(unseen))).isEqualTo("ValidationError");
  }

  @Test
  void saysThatTheNamespaceGoes() {
    api.tap()
        .spoil(
            "POST",
            "/controllerrevisions",
            new Fault.Refuse(403, "Forbidden", "because it is being terminated"));
    OperationResult result = writer.remember(form("/a"));
    assertThat(message(result)).endsWith(": because it is being terminated");
  }

  private Ingress form(String annotation) {
    return Ingress.builder()
        .name(api.named("web"))
        .uid(ingress().getMetadata().getUid())
        .annotations(
            new TreeMap<>(Map.of("alb.ingress.kubernetes.io/healthcheck-path", annotation)))
        .defaultBackend(new Backend.OfService("web", PortRef.of(80)))
        .build();
  }

  private List<ControllerRevision> remembered() {
    return api.others().apps().controllerRevisions().inNamespace(api.namespace()).list().getItems();
  }
}
