package io.albedo.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.k8s.request.testing.TestApi;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BindingWriterTest extends WriteTest {

  @Test
  void createsTheObjectThatAPlanPrints() {
    assertThat(execute(create())).isEqualTo(DONE);
    GenericKubernetesResource there = api.binding("web");
    assertThat(there.getMetadata().getLabels())
        .containsExactly(Map.entry("ingress.k8s.aws/stack", "shared.edge"));
    assertThat(spec(there))
        .containsEntry("targetGroupARN", Bindings.ARN)
        .containsEntry("targetType", "ip")
        .containsEntry("targetGroupProtocol", "HTTP")
        .containsEntry("ipAddressType", "ipv4")
        .containsEntry("vpcID", "vpc-1")
        .containsEntry("serviceRef", Map.of("name", "web", "port", 80))
        .containsEntry(
            "networking",
            Map.of(
                "ingress",
                List.of(
                    Map.of(
                        "from", List.of(Map.of("securityGroup", Map.of("groupID", "sg-1"))),
                        "ports", List.of(Map.of("protocol", "TCP", "port", 8080))))))
        .doesNotContainKeys("nodeSelector", "multiClusterTargetGroup");
  }

  @Test
  void countsAnEqualBindingAsCreated() {
    execute(create());
    assertThat(execute(create())).isEqualTo(DONE);
  }

  @Test
  void refusesToTakeAnotherBindingForItsOwn() {
    execute(create());
    OperationResult second =
        execute(new Call.CreateBinding(binding().serviceName("other").build()));
    assertThat(code(second)).isEqualTo("AlreadyExists");
  }

  @Test
  void createsOnceWhenTheAnswerIsLost() {
    api.tap().spoil("POST", "/targetgroupbindings", new Fault.DropAfter());
    assertThat(execute(create())).isEqualTo(DONE);
    assertThat(api.binding("web").getMetadata().getGeneration()).isIn(null, 1L);
  }

  @Test
  void doesNotKnowWhenNoAnswerComes() {
    for (int i = 0; i < 3; i++) {
      api.tap().spoil("POST", "/targetgroupbindings", new Fault.DropBefore());
    }
    assertThat(execute(create()))
        .isInstanceOfSatisfying(
            OperationResult.Unknown.class,
            unknown ->
                assertThat(unknown.why())
                    .startsWith(
                        "cannot create targetgroupbindings.elbv2.k8s.aws "
                            + api.namespace()
                            + "/web, or perhaps it was done"));
  }

  @Test
  void namesVerbResourceAndObjectOfARefusal() {
    api.tap()
        .spoil(
            "POST",
            "/targetgroupbindings",
            new Fault.Refuse(403, "Forbidden", "User albedo cannot create resource"));
    assertThat(message(execute(create())))
        .isEqualTo(
            "cannot create targetgroupbindings.elbv2.k8s.aws %s/web: User albedo cannot create resource"
                .formatted(api.namespace()));
  }

  @Test
  void doesNotKnowAfterAnErrorOfTheServer() {
    for (int i = 0; i < 3; i++) {
      api.tap()
          .spoil(
              "POST",
              "/targetgroupbindings",
              new Fault.Refuse(500, "InternalError", "etcdserver: request timed out"));
    }
    assertThat(execute(create()))
        .isInstanceOfSatisfying(
            OperationResult.Unknown.class,
            unknown -> assertThat(unknown.why()).contains("HTTP 500 etcdserver"));
  }

  @Test
  void triesAgainWhenTheServerIsBusyForAMoment() {
    api.tap()
        .spoil("POST", "/targetgroupbindings", new Fault.Refuse(429, "TooManyRequests", "later"));
    assertThat(execute(create())).isEqualTo(DONE);
  }

  @Test
  void takesAnAnswerWithoutStatusForWhatItsNumberSays() {
    api.tap().spoil("POST", "/targetgroupbindings", new Fault.Garble(403, "<html>proxy</html>"));
    assertThat(code(execute(create()))).isEqualTo("Forbidden");
  }

  @Test
  void saysWhenTheKindIsNotServed() {
    api.tap().spoil("POST", "/targetgroupbindings", new Fault.Garble(404, "404 page not found"));
    assertThat(message(execute(create())))
        .endsWith(
            "is the CustomResourceDefinition of" + " targetgroupbindings.elbv2.k8s.aws installed?");
  }

  @Test
  void patchesTheSpecToTheLastField() {
    execute(
        new Call.CreateBinding(
            binding().multiCluster(true).nodeSelector(new TreeMap<>(Map.of("a", "b"))).build()));
    assertThat(
            patch(binding().servicePort(PortRef.of("http")).networking(Optional.empty()).build()))
        .isEqualTo(DONE);
    assertThat(spec(api.binding("web")))
        .containsEntry("serviceRef", Map.of("name", "web", "port", "http"))
        .doesNotContainKeys("multiClusterTargetGroup", "nodeSelector", "networking");
  }

  @Test
  void keepsLabelsAnnotationsAndFinalizersOfOthers() {
    execute(create());
    edit(
        object -> {
          object.getMetadata().getLabels().put("team", "shop");
          object.getMetadata().setAnnotations(Map.of("note", "mine"));
          object.getMetadata().setFinalizers(List.of("elbv2.k8s.aws/resources"));
          return object;
        });
    patch(binding().servicePort(PortRef.of(81)).build());
    GenericKubernetesResource there = api.binding("web");
    assertThat(there.getMetadata().getLabels()).containsKeys("team", "ingress.k8s.aws/stack");
    assertThat(there.getMetadata().getAnnotations()).containsEntry("note", "mine");
    assertThat(there.getMetadata().getFinalizers()).containsExactly("elbv2.k8s.aws/resources");
    edit(
        object -> {
          object.getMetadata().setFinalizers(List.of());
          return object;
        });
  }

  @Test
  void writesNothingWhenThereIsNoDifference() {
    execute(create());
    api.tap().forget();
    assertThat(patch(binding().build())).isEqualTo(DONE);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void patchesWhatAnotherWriterLeftBehind() {
    execute(create());
    api.tap()
        .spoil(
            "PATCH",
            "/web",
            new Fault.Meanwhile(
                () ->
                    edit(
                        object -> {
                          object.getMetadata().getLabels().put("team", "shop");
                          return object;
                        })));
    assertThat(patch(binding().servicePort(PortRef.of(81)).build())).isEqualTo(DONE);
    assertThat(api.binding("web").getMetadata().getLabels()).containsEntry("team", "shop");
    assertThat(spec(api.binding("web")))
        .containsEntry("serviceRef", Map.of("name", "web", "port", 81));
    assertThat(api.tap().writes()).hasSize(3);
  }

  @Test
  void givesUpWhenOthersNeverStopToWrite() {
    execute(create());
    for (int i = 0; i < 6; i++) {
      api.tap().spoil("PATCH", "/web", new Fault.Refuse(409, "Conflict", "modified"));
    }
    assertThat(code(patch(binding().servicePort(PortRef.of(81)).build()))).isEqualTo("Conflict");
  }

  @Test
  void cannotPatchWhatIsNotThere() {
    assertThat(code(patch(binding().build()))).isEqualTo("NotFound");
  }

  @Test
  void deletesTwice() {
    execute(create());
    Call delete = new Call.DeleteBinding(api.named("web"));
    assertThat(execute(delete)).isEqualTo(DONE);
    assertThat(execute(delete)).isEqualTo(DONE);
  }

  @Test
  void cannotCreateWithoutKnowingTheTargetGroup() {
    TargetGroupBinding unbound = binding().targetGroup(Token.unknown("a target group")).build();
    assertThat(code(execute(new Call.CreateBinding(unbound)))).isEqualTo("ValidationError");
    assertThat(api.tap().all()).isEmpty();
  }

  private TargetGroupBinding.Builder binding() {
    return Bindings.binding(api.namespace(), "web");
  }

  private Call create() {
    return new Call.CreateBinding(binding().build());
  }

  private OperationResult patch(TargetGroupBinding wanted) {
    return execute(new Call.PatchBinding(api.named("web"), wanted));
  }

  private void edit(UnaryOperator<GenericKubernetesResource> change) {
    api.others()
        .genericKubernetesResources(TestApi.BINDINGS)
        .inNamespace(api.namespace())
        .withName("web")
        .edit(change);
  }

  /** The mock keeps what a merge patch removes as null. */
  private static Map<String, Object> spec(GenericKubernetesResource object) {
    Map<String, Object> spec = new TreeMap<>(object.<Map<String, Object>>get("spec"));
    spec.values().removeIf(Objects::isNull);
    return spec;
  }

  private static String code(OperationResult result) {
    return ((OperationResult.Failed) result).failure().code();
  }

  private static String message(OperationResult result) {
    return ((OperationResult.Failed) result).failure().message();
  }
}
