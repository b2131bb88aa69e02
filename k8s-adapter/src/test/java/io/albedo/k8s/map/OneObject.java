package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import java.util.List;

/** Reads one object and takes it out of the cluster again. */
final class OneObject {

  private OneObject() {}

  static Reported<Manifests> read(String text) {
    return new ManifestReader("").read(List.of(new ManifestText("a.yaml", text)));
  }

  /** The cluster that an object without any complaint makes. */
  static ClusterState cluster(String text) {
    Reported<Manifests> read = read(text);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().unknownFields()).isEmpty();
    return read.value().cluster();
  }

  /** Field and message of each complaint, without the place. */
  static List<String> complaints(String text) {
    return read(text).diagnostics().stream().map(OneObject::withoutPlace).toList();
  }

  private static String withoutPlace(Diagnostic d) {
    return d.field() + " " + d.message().replaceFirst(", at a\\.yaml:.*", "");
  }
}
