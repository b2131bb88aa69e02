package io.albedo.k8s.status;

import io.albedo.k8s.request.testing.TestApi;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A writer, an API server and an Ingress for one test. */
@KubeIt
abstract class WriterTest {

  static final OperationResult DONE = new OperationResult.Applied(Map.of());

  TestApi api;
  KubernetesWriter writer;

  @BeforeEach
  void open() {
    api = TestApi.open();
    writer = new KubernetesWriter(api.connection());
    api.apply(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
        """);
  }

  Ingress ingress() {
    return api.others()
        .network()
        .v1()
        .ingresses()
        .inNamespace(api.namespace())
        .withName("web")
        .require();
  }

  boolean isGone() {
    return api.others()
            .network()
            .v1()
            .ingresses()
            .inNamespace(api.namespace())
            .withName("web")
            .get()
        == null;
  }

  void edit(Consumer<Ingress> change) {
    api.others()
        .network()
        .v1()
        .ingresses()
        .inNamespace(api.namespace())
        .withName("web")
        .edit(
            ingress -> {
              change.accept(ingress);
              return ingress;
            });
  }

  ObjectRef ref() {
    return new ObjectRef(
        "Ingress", api.named("web"), Optional.of(ingress().getMetadata().getUid()));
  }

  static String code(OperationResult result) {
    return ((OperationResult.Failed) result).failure().code();
  }

  static String message(OperationResult result) {
    return ((OperationResult.Failed) result).failure().message();
  }

  @AfterEach
  void close() {
    if (!isGone()) {
      edit(ingress -> ingress.getMetadata().setFinalizers(List.of()));
    }
    api.close();
  }
}
