package io.albedo.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressLoadBalancerIngress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressLoadBalancerIngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressStatusBuilder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressWriterTest extends WriteTest {

  private static final IngressLoadBalancerIngress OLD =
      new IngressLoadBalancerIngressBuilder()
          .withHostname("old.elb.amazonaws.com")
          .addNewPort()
          .withPort(80)
          .withProtocol("TCP")
          .endPort()
          .build();
  private static final IngressLoadBalancerIngress FRONT =
      new IngressLoadBalancerIngressBuilder().withHostname("front.elb.amazonaws.com").build();

  @BeforeEach
  void createIngress() {
    api.apply(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
        """);
  }

  @Test
  void takesThePlaceOfTheOldNameAndKeepsItsPorts() {
    show(OLD);
    assertThat(publish(ResourceId.LOAD_BALANCER, "New.elb.amazonaws.com")).isEqualTo(DONE);
    assertThat(shown()).containsExactly("new.elb.amazonaws.com");
    assertThat(entries().getFirst().getPorts()).hasSize(1);
  }

  @Test
  void leavesTheNameOfAnotherLoadBalancer() {
    show(OLD, FRONT);
    publish(ResourceId.LOAD_BALANCER, "new.elb.amazonaws.com");
    assertThat(shown()).containsExactly("new.elb.amazonaws.com", "front.elb.amazonaws.com");
  }

  @Test
  void replacesTheLoadBalancerInFront() {
    show(OLD, FRONT);
    publish(ResourceId.FRONTEND_LOAD_BALANCER, "next.elb.amazonaws.com");
    assertThat(shown()).containsExactly("old.elb.amazonaws.com", "next.elb.amazonaws.com");
  }

  @Test
  void addsTheLoadBalancerInFrontBehindTheOther() {
    show(OLD);
    publish(ResourceId.FRONTEND_LOAD_BALANCER, "next.elb.amazonaws.com");
    assertThat(shown()).containsExactly("old.elb.amazonaws.com", "next.elb.amazonaws.com");
  }

  @Test
  void addsTheFirstName() {
    publish(ResourceId.LOAD_BALANCER, "new.elb.amazonaws.com");
    assertThat(shown()).containsExactly("new.elb.amazonaws.com");
  }

  @Test
  void writesNothingTwice() {
    show(OLD);
    publish(ResourceId.LOAD_BALANCER, "old.elb.amazonaws.com");
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void readsAgainWhenAnotherWroteInBetween() {
    show(OLD);
    api.tap().spoil("PATCH", "/status", new Fault.Meanwhile(() -> show(OLD, FRONT)));
    publish(ResourceId.LOAD_BALANCER, "new.elb.amazonaws.com");
    assertThat(shown()).containsExactly("new.elb.amazonaws.com", "front.elb.amazonaws.com");
  }

  @Test
  void hasNobodyToTellByAnIngressThatIsGone() {
    assertThat(
            execute(
                new AddressCall.PublishAddress(
                    api.named("gone"), ResourceId.LOAD_BALANCER, Token.of("new"))))
        .isEqualTo(DONE);
  }

  private OperationResult publish(ResourceId which, String name) {
    return execute(new AddressCall.PublishAddress(api.named("web"), which, Token.of(name)));
  }

  private void show(IngressLoadBalancerIngress... entries) {
    api.others()
        .resource(ingress())
        .editStatus(
            ingress -> {
              ingress.setStatus(
                  new IngressStatusBuilder()
                      .withNewLoadBalancer()
                      .withIngress(Arrays.asList(entries))
                      .endLoadBalancer()
                      .build());
              return ingress;
            });
  }

  private Ingress ingress() {
    return api.others()
        .network()
        .v1()
        .ingresses()
        .inNamespace(api.namespace())
        .withName("web")
        .require();
  }

  private List<IngressLoadBalancerIngress> entries() {
    return ingress().getStatus().getLoadBalancer().getIngress();
  }

  private List<String> shown() {
    return entries().stream().map(IngressLoadBalancerIngress::getHostname).toList();
  }
}
