package io.albedo.k8s.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.plan.OperationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinalizerWriterTest extends WriterTest {

  private static final String OURS = "group.ingress.k8s.aws/edge";

  @Test
  void holdsAnIngress() {
    assertThat(writer.addFinalizer(ref(), OURS)).isEqualTo(DONE);
    assertThat(finalizers()).containsExactly(OURS);
  }

  @Test
  void keepsFinalizersOfOthers() {
    others("example.com/backup");
    writer.addFinalizer(ref(), OURS);
    assertThat(finalizers()).containsExactly("example.com/backup", OURS);
    writer.removeFinalizer(ref(), OURS);
    assertThat(finalizers()).containsExactly("example.com/backup");
  }

  @Test
  void writesNothingTwice() {
    ObjectRef ref = ref();
    writer.addFinalizer(ref, OURS);
    api.tap().forget();
    writer.addFinalizer(ref, OURS);
    writer.removeFinalizer(ref, "other");
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void doesNotLoseWhatAnotherAddsInBetween() {
    ObjectRef ref = ref();
    api.tap().spoil("PATCH", "/web", new Fault.Meanwhile(() -> others("example.com/backup")));
    assertThat(writer.addFinalizer(ref, OURS)).isEqualTo(DONE);
    assertThat(finalizers()).containsExactly("example.com/backup", OURS);
  }

  @Test
  void letsAnIngressGo() {
    ObjectRef ref = ref();
    writer.addFinalizer(ref, OURS);
    delete();
    assertThat(isGone()).isFalse();
    assertThat(writer.removeFinalizer(ref, OURS)).isEqualTo(DONE);
    assertThat(isGone()).isTrue();
  }

  @Test
  void hasNothingToTakeFromWhatIsGone() {
    ObjectRef ref = ref();
    delete();
    assertThat(writer.removeFinalizer(ref, OURS)).isEqualTo(DONE);
    assertThat(code(writer.addFinalizer(ref, OURS))).isEqualTo("NotFound");
  }

  @Test
  void leavesALaterIngressOfTheNameAlone() {
    writer.addFinalizer(ref(), OURS);
    ObjectRef earlier = new ObjectRef("Ingress", api.named("web"), Optional.of("earlier"));
    assertThat(writer.removeFinalizer(earlier, OURS)).isEqualTo(DONE);
    assertThat(message(writer.addFinalizer(earlier, "another"))).contains("another object now");
    assertThat(finalizers()).containsExactly(OURS);
  }

  @Test
  void takesItOffThoughTheAnswerIsLost() {
    ObjectRef ref = ref();
    writer.addFinalizer(ref, OURS);
    delete();
    api.tap().spoil("PATCH", "/web", new Fault.DropAfter());
    assertThat(writer.removeFinalizer(ref, OURS)).isEqualTo(DONE);
    assertThat(isGone()).isTrue();
  }

  @Test
  void saysWhichVerbIsMissing() {
    ObjectRef ref = ref();
    api.tap().spoil("PATCH", "/web", new Fault.Refuse(403, "Forbidden", "RBAC"));
    assertThat(message(writer.addFinalizer(ref, OURS)))
        .isEqualTo(
            "cannot patch ingresses.networking.k8s.io %s/web: RBAC".formatted(api.namespace()));
  }

  @Test
  void saysThatTheServerCouldNotBeReached() {
    ObjectRef ref = ref();
    api.tap().close();
    OperationResult result = writer.addFinalizer(ref, OURS);
    assertThat(code(result)).isEqualTo("Unreachable");
  }

  @Test
  void holdsABinding() {
    api.apply(
        """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web}
        spec: {targetGroupARN: a, serviceRef: {name: web, port: 80}}
        """);
    ObjectRef binding = new ObjectRef("TargetGroupBinding", api.named("web"), Optional.empty());
    assertThat(writer.addFinalizer(binding, "elbv2.k8s.aws/resources")).isEqualTo(DONE);
    assertThat(api.binding("web").getMetadata().getFinalizers())
        .containsExactly("elbv2.k8s.aws/resources");
    assertThat(writer.removeFinalizer(binding, "elbv2.k8s.aws/resources")).isEqualTo(DONE);
    assertThat(api.binding("web").getMetadata().getFinalizers()).isEmpty();
  }

  private void delete() {
    api.others().network().v1().ingresses().inNamespace(api.namespace()).withName("web").delete();
  }

  private void others(String finalizer) {
    edit(
        ingress -> {
          List<String> more = new ArrayList<>(ingress.getMetadata().getFinalizers());
          more.add(finalizer);
          ingress.getMetadata().setFinalizers(more);
        });
  }

  private List<String> finalizers() {
    return ingress().getMetadata().getFinalizers();
  }
}
