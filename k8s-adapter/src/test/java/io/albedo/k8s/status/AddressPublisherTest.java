package io.albedo.k8s.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import io.fabric8.kubernetes.api.model.networking.v1.IngressLoadBalancerIngress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressStatusBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressPublisherTest extends WriterTest {

  private static final StatusAddress ALB =
      StatusAddress.of("Web-1.eu-west-1.elb.amazonaws.com", List.of(443, 80));
  private static final StatusAddress NLB =
      StatusAddress.of("web-nlb.elb.eu-west-1.amazonaws.com", List.of());

  @Test
  void saysNameAndPorts() {
    assertThat(publish(ALB, NLB)).isEqualTo(DONE);
    List<IngressLoadBalancerIngress> entries = entries();
    assertThat(entries)
        .extracting(IngressLoadBalancerIngress::getHostname)
        .containsExactly("web-1.eu-west-1.elb.amazonaws.com", NLB.hostname());
    assertThat(entries.getFirst().getPorts())
        .extracting(p -> p.getPort() + "/" + p.getProtocol())
        .containsExactly("80/TCP", "443/TCP");
    assertThat(entries.get(1).getPorts()).isEmpty();
  }

  @Test
  void replacesWhatWasThere() {
    publish(ALB, NLB);
    publish(NLB);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void takesItBack() {
    publish(ALB);
    assertThat(publish()).isEqualTo(DONE);
    assertThat(entries()).isEmpty();
  }

  @Test
  void writesNothingTwice() {
    publish(ALB);
    api.tap().forget();
    publish(ALB);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void leavesPortsWithoutProtocolAsTheyAre() {
    api.others()
        .resource(ingress())
        .editStatus(
            ingress -> {
              ingress.setStatus(
                  new IngressStatusBuilder()
                      .withNewLoadBalancer()
                      .addNewIngress()
                      .withHostname("web-1.eu-west-1.elb.amazonaws.com")
                      .addNewPort()
                      .withPort(80)
                      .withProtocol("")
                      .endPort()
                      .addNewPort()
                      .withPort(443)
                      .withProtocol("")
                      .endPort()
                      .endIngress()
                      .endLoadBalancer()
                      .build());
              return ingress;
            });
    publish(ALB);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void saysWhatItMayNotWrite() {
    api.tap().spoil("PATCH", "/status", new Fault.Refuse(422, "Invalid", "hostname: not so"));
    OperationResult result = publish(ALB);
    assertThat(code(result)).isEqualTo("Invalid");
    assertThat(message(result))
        .isEqualTo(
            "cannot patch ingresses.networking.k8s.io/status %s/web: hostname: not so"
                .formatted(api.namespace()));
  }

  @Test
  void notesWhichGenerationOfABindingWasSeenTo() {
    api.apply(
        """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web}
        spec: {targetGroupARN: a, serviceRef: {name: web, port: 80}}
        """);
    assertThat(writer.noteObserved(api.named("web"), 2)).isEqualTo(DONE);
    assertThat(api.binding("web").<Integer>get("status", "observedGeneration")).isEqualTo(2);
    api.tap().forget();
    writer.noteObserved(api.named("web"), 2);
    writer.noteObserved(api.named("web"), 1);
    assertThat(api.tap().writes()).isEmpty();
    assertThat(code(writer.noteObserved(api.named("gone"), 1))).isEqualTo("NotFound");
  }

  private OperationResult publish(StatusAddress... addresses) {
    return writer.publish(api.named("web"), List.of(addresses));
  }

  private List<IngressLoadBalancerIngress> entries() {
    return ingress().getStatus().getLoadBalancer().getIngress();
  }
}
