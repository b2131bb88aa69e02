package io.albedo.controller.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingWriterTest {

  private static final String FULL =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata:
        name: web
        namespace: shop
        labels: {ingress.k8s.aws/stack: edge}
        annotations: {note: "yes"}
        finalizers: [elbv2.k8s.aws/resources]
      spec:
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/web/1
        targetGroupProtocol: HTTP
        targetType: ip
        ipAddressType: ipv4
        iamRoleArnToAssume: arn:aws:iam::1:role/x
        assumeRoleExternalId: x
        vpcID: vpc-1
        multiClusterTargetGroup: true
        serviceRef: {name: web, port: http}
        nodeSelector:
          matchLabels: {a: b}
          matchExpressions:
            - {key: c, operator: In, values: [d, e]}
            - {key: f, operator: Exists}
        networking:
          ingress:
            - from: [{securityGroup: {groupID: sg-1}}, {ipBlock: {cidr: 10.0.0.0/8}}]
              ports: [{protocol: TCP, port: 80}, {protocol: UDP}]
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: bare, namespace: shop}
      spec:
        targetGroupName: bare
        serviceRef: {name: web, port: 80}
      """;

  @Test
  void whatIsWrittenReadsBackAsTheSameBindings() {
    Reported<Manifests> read = read(FULL);
    assertThat(read.diagnostics()).isEmpty();
    var bindings = read.value().cluster().targetGroupBindings();
    assertThat(bindings).hasSize(2);
    assertThat(read(BindingWriter.yaml(bindings.values())).value().cluster().targetGroupBindings())
        .isEqualTo(bindings);
  }

  private static Reported<Manifests> read(String text) {
    return new ManifestReader("default").read(List.of(new ManifestText("bindings.yaml", text)));
  }
}
