package io.albedo.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TargetNoteWriterTest extends WriteTest {

  private static final String NAME = "aws-lbc-targets-web";

  @Test
  void notesTargets() {
    assertThat(note(false, "10.0.0.1:80", "10.0.0.2:80")).isEqualTo(DONE);
    assertThat(noted()).isEqualTo("10.0.0.1:80,10.0.0.2:80");
  }

  @Test
  void notesThatThereAreNone() {
    assertThat(note(false)).isEqualTo(DONE);
    assertThat(noted()).isEmpty();
  }

  @Test
  void notesTheSameTwice() {
    note(false, "10.0.0.1:80");
    assertThat(note(false, "10.0.0.1:80")).isEqualTo(DONE);
  }

  @Test
  void doesNotWriteOverANoteThatCameMeanwhile() {
    writeAs("10.0.9.9:80");
    assertThat(code(note(false, "10.0.0.1:80"))).isEqualTo("AlreadyExists");
    assertThat(noted()).isEqualTo("10.0.9.9:80");
  }

  @Test
  void changesANoteAndNothingElseInIt() {
    writeAs("10.0.0.1:80");
    assertThat(note(true, "10.0.0.2:80")).isEqualTo(DONE);
    assertThat(configMap().getData())
        .containsEntry("targets", "10.0.0.2:80")
        .containsEntry("other", "x");
  }

  @Test
  void writesNothingTwice() {
    writeAs("10.0.0.1:80");
    assertThat(note(true, "10.0.0.1:80")).isEqualTo(DONE);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void leavesWhatAnotherWroteInBetween() {
    writeAs("10.0.0.1:80");
    api.tap().spoil("PATCH", NAME, new Fault.Meanwhile(() -> writeAs("10.0.9.9:80")));
    assertThat(code(note(true, "10.0.0.2:80"))).isEqualTo("Conflict");
    assertThat(noted()).isEqualTo("10.0.9.9:80");
  }

  @Test
  void doesNotDeleteWhatAnotherWroteInBetween() {
    writeAs("10.0.0.1:80");
    api.tap().spoil("DELETE", NAME, new Fault.Refuse(409, "Conflict", "resourceVersion differs"));
    assertThat(code(forget())).isEqualTo("Conflict");
    assertThat(api.tap().writes().getFirst().body()).contains("preconditions", "resourceVersion");
  }

  @Test
  void deletesTwice() {
    writeAs("10.0.0.1:80");
    assertThat(List.of(forget(), forget())).containsOnly(DONE);
  }

  @Test
  void cannotChangeANoteThatIsGone() {
    assertThat(code(note(true, "10.0.0.1:80"))).isEqualTo("NotFound");
  }

  @Test
  void cannotWriteIntoANamespaceThatGoes() {
    api.tap()
        .spoil(
            "POST",
            "/configmaps",
            new Fault.Refuse(403, "Forbidden", "because it is being terminated"));
    assertThat(note(false, "10.0.0.1:80"))
        .isEqualTo(
            new OperationResult.Failed(
                new CloudFailure(
                    "Forbidden",
                    "cannot create configmaps %s/%s: because it is being terminated"
                        .formatted(api.namespace(), NAME))));
  }

  private OperationResult note(boolean exists, String... targets) {
    return execute(
        new TargetCall.NoteTargets(api.named(NAME), exists, new TreeSet<>(List.of(targets))));
  }

  private OperationResult forget() {
    return execute(new TargetCall.DeleteTargetNote(api.named(NAME)));
  }

  private ConfigMap configMap() {
    return api.others().configMaps().inNamespace(api.namespace()).withName(NAME).require();
  }

  private String noted() {
    return String.valueOf(configMap().getData().get("targets"));
  }

  private void writeAs(String targets) {
    api.others()
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(NAME)
                .withNamespace(api.namespace())
                .endMetadata()
                .withData(Map.of("targets", targets, "other", "x"))
                .build())
        .createOr(NonDeletingOperation::update);
  }

  private static String code(OperationResult result) {
    return ((OperationResult.Failed) result).failure().code();
  }
}
