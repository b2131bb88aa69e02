package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ItemMemoryTest {

  private final List<String> read = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private final ItemMemory<String> memory = new ItemMemory<>(this::colour, this::note);

  private String colour(GenericKubernetesResource object) {
    read.add(object.getMetadata().getResourceVersion());
    return Objects.requireNonNull(object.getMetadata().getLabels().get("colour"));
  }

  private void note(ObjectName name, String value) {
    changes.add(name + " " + value);
  }

  private static GenericKubernetesResource object(String version, String colour) {
    var object = new GenericKubernetesResource();
    object.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace("shop")
            .withName("web")
            .withResourceVersion(version)
            .addToLabels("colour", colour)
            .build());
    return object;
  }

  private void put(String version, String colour) {
    GenericKubernetesResource object = object(version, colour);
    memory.put(memory.getKey(object), object);
  }

  @Test
  void aVersionIsReadOnce() {
    put("1", "blue");
    put("1", "blue");
    put("2", "blue");
    assertThat(read).containsExactly("1", "2");
  }

  @Test
  void onlyWhatIsReadOtherwiseIsAChange() {
    put("1", "blue");
    put("2", "blue");
    put("3", "red");
    memory.remove("shop/web");
    memory.remove("shop/web");
    assertThat(changes).containsExactly("shop/web blue", "shop/web red", "shop/web red");
  }

  @Test
  void anEqualValueStaysTheSameInstance() {
    put("1", new String("blue".toCharArray()));
    String before = memory.read().getFirst();
    put("2", new String("blue".toCharArray()));
    assertThat(memory.read().getFirst()).isSameAs(before);
  }

  @Test
  void whatIsHandedBackHasNameAndVersionOnly() {
    put("7", "blue");
    assertThat(memory.get("shop/web"))
        .satisfies(o -> assertThat(o.getMetadata().getResourceVersion()).isEqualTo("7"))
        .satisfies(o -> assertThat(memory.getKey(o)).isEqualTo("shop/web"))
        .satisfies(o -> assertThat(o.getMetadata().getLabels()).isEmpty());
    assertThat(memory.isFullState()).isFalse();
  }
}
