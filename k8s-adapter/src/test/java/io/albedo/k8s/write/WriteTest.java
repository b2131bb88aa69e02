package io.albedo.k8s.write;

import io.albedo.k8s.request.testing.TestApi;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An executor and an API server for one test. */
@KubeIt
abstract class WriteTest {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final OperationResult DONE = new OperationResult.Applied(Map.of());

  TestApi api;
  KubernetesOperationExecutor executor;

  @BeforeEach
  void open() {
    api = TestApi.open();
    executor = executor(Duration.ofSeconds(2));
  }

  KubernetesOperationExecutor executor(Duration longestWait) {
    return new KubernetesOperationExecutor(api.connection(), () -> NOW, longestWait);
  }

  OperationResult execute(Call call) {
    return executor.execute(Bindings.operation(call));
  }

  @AfterEach
  void close() {
    api.close();
  }
}
