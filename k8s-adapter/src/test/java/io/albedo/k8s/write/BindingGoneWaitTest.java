package io.albedo.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.k8s.request.testing.TestApi;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BindingGoneWaitTest extends WriteTest {

  @Test
  void doesNotWaitForWhatIsGone() {
    assertThat(await()).isEqualTo(DONE);
    assertThat(api.tap().all()).hasSize(1);
  }

  @Test
  void waitsUntilItsFinalizerIsTaken() {
    held();
    executor = executor(Duration.ofSeconds(10));
    execute(new Call.DeleteBinding(api.named("web")));
    var letGo =
        CompletableFuture.runAsync(
            this::letGo, CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
    assertThat(await()).isEqualTo(DONE);
    letGo.join();
  }

  @Test
  void saysWhatHoldsItWhenTimeIsUp() {
    held();
    execute(new Call.DeleteBinding(api.named("web")));
    assertThat(await())
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo("Timeout");
              assertThat(failed.failure().message())
                  .isEqualTo(
                      "TargetGroupBinding %s/web is still there after 2 s, held by finalizer elbv2.k8s.aws/resources"
                          .formatted(api.namespace()));
            });
    letGo();
  }

  @Test
  void looksAgainWhenOneLookFails() {
    api.tap()
        .spoil("GET", "/web", new Fault.Refuse(500, "InternalError", "no"))
        .spoil("GET", "/web", new Fault.DropBefore());
    assertThat(await()).isEqualTo(DONE);
  }

  @Test
  void doesNotWaitForWhatItMayNotSee() {
    api.tap().spoil("GET", "/web", new Fault.Refuse(403, "Forbidden", "no"));
    assertThat(await()).isInstanceOf(OperationResult.Failed.class);
    assertThat(api.tap().all()).hasSize(1);
  }

  @Test
  void endsWhenInterrupted() {
    held();
    Thread.currentThread().interrupt();
    assertThat(await()).isInstanceOf(OperationResult.Unknown.class);
    assertThat(Thread.interrupted()).isTrue();
    letGo();
  }

  private OperationResult await() {
    return execute(new Call.AwaitBindingGone(api.named("web")));
  }

  private void held() {
    execute(new Call.CreateBinding(Bindings.binding(api.namespace(), "web").build()));
    finalizers(List.of("elbv2.k8s.aws/resources"));
  }

  private void letGo() {
    finalizers(List.of());
  }

  private void finalizers(List<String> finalizers) {
    api.others()
        .genericKubernetesResources(TestApi.BINDINGS)
        .inNamespace(api.namespace())
        .withName("web")
        .edit(
            object -> {
              object.getMetadata().setFinalizers(finalizers);
              return object;
            });
  }
}
