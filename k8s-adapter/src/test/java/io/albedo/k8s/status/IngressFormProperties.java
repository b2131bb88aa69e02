package io.albedo.k8s.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.diag.Reported;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IngressFormProperties {

  private final KubernetesSerialization json = new KubernetesSerialization();

  @Provide
  Arbitrary<Ingress> ingresses() {
    return IngressArbitraries.ingresses();
  }

  @Property(tries = 300)
  void readsBackAsTheSame(@ForAll("ingresses") Ingress ingress) {
    assertThat(readBack(ingress)).isEqualTo(ingress);
  }

  @Property(tries = 50)
  void leavesOutWhatIsNotOfTheUser(@ForAll("ingresses") Ingress ingress) {
    Ingress more =
        Ingress.builder()
            .from(ingress)
            .addFinalizers("ingress.k8s.aws/resources")
            .generation(7)
            .deleting(true)
            .putAnnotations("kubectl.kubernetes.io/last-applied-configuration", "{}")
            .build();
    assertThat(readBack(more)).isEqualTo(ingress);
  }

  private Ingress readBack(Ingress ingress) {
    String text = json.asJson(new IngressForm(ingress).object());
    Reported<Manifests> read =
        new ManifestReader("").read(List.of(new ManifestText("a.json", text)));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().unknownFields()).isEmpty();
    return Objects.requireNonNull(read.value().cluster().ingresses().get(ingress.name()));
  }
}
