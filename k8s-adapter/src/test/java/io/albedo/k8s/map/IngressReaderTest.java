package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.StatusAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressReaderTest {

  private static final String HEAD = "apiVersion: networking.k8s.io/v1\nkind: Ingress\n";

  private static Ingress ingress(String text) {
    return OneObject.cluster(HEAD + text).ingresses().values().iterator().next();
  }

  private static List<String> complaints(String backend) {
    return OneObject.complaints(
        HEAD + "metadata: {name: a}\nspec: {defaultBackend: " + backend + "}\n");
  }

  @Test
  void readsEveryFieldThatMatters() {
    assertThat(
            ingress(
                """
                metadata:
                  name: web
                  namespace: shop
                  uid: u-1
                  labels: {app: web}
                  annotations: {alb.ingress.kubernetes.io/scheme: internal}
                  finalizers: [ingress.k8s.aws/resources]
                  deletionTimestamp: 2025-03-01T10:00:00Z
                spec:
                  ingressClassName: alb
                  defaultBackend: {service: {name: home, port: {name: http}}}
                  rules:
                  - host: "*.example.com"
                    http:
                      paths:
                      - {path: /a, pathType: Exact, backend: {service: {name: a, port: {number: 80}}}}
                      - backend: {resource: {apiGroup: k8s.example.com, kind: Bucket, name: icons}}
                  - http: {paths: []}
                  - host: bare.example.com
                  tls:
                  - {hosts: [a.example.com, b.example.com], secretName: tls}
                status:
                  loadBalancer: {ingress: [{hostname: x.elb.amazonaws.com, ports: [{port: 443, protocol: TCP}, {port: 80}]}, {ip: 192.0.2.1}]}
                """))
        .isEqualTo(
            Ingress.builder()
                .name(new ObjectName("shop", "web"))
                .uid("u-1")
                .putAnnotations("alb.ingress.kubernetes.io/scheme", "internal")
                .addFinalizers("ingress.k8s.aws/resources")
                .deleting(true)
                .ingressClassName("alb")
                .defaultBackend(new Backend.OfService("home", PortRef.of("http")))
                .addRules(
                    new IngressRule(
                        "*.example.com",
                        List.of(
                            new IngressPath(
                                "/a", "Exact", new Backend.OfService("a", PortRef.of(80))),
                            new IngressPath("", "", new Backend.OfResource("Bucket", "icons")))),
                    new IngressRule("", List.of()),
                    new IngressRule("bare.example.com", List.of()))
                .addTls(new IngressTls(List.of("a.example.com", "b.example.com")))
                .addStatusAddresses(
                    StatusAddress.of("x.elb.amazonaws.com", List.of(80, 443)),
                    StatusAddress.of("", List.of()))
                .build());
  }

  @Test
  void anIngressWithoutSpecHasNoRules() {
    assertThat(ingress("metadata: {name: a}\n").rules()).isEmpty();
  }

  @Test
  void nullIsTheSameAsAbsent() {
    assertThat(
            ingress(
                """
                metadata: {name: a, annotations: null}
                spec: {ingressClassName: null, rules: null}
                """))
        .isEqualTo(Ingress.builder().name(new ObjectName("default", "a")).build());
  }

  @Test
  void aBackendNamesOneServiceAndOnePort() {
    assertThat(complaints("{}")).containsExactly("spec.defaultBackend names no service");
    assertThat(complaints("{service: {port: {number: 80}}}"))
        .containsExactly("spec.defaultBackend.service.name is missing");
    assertThat(complaints("{service: {name: a}}"))
        .containsExactly("spec.defaultBackend.service.port is missing");
    assertThat(complaints("{service: {name: a, port: {}}}"))
        .containsExactly(
            "spec.defaultBackend.service.port needs a name or a number from 1 to 65535");
    assertThat(complaints("{service: {name: a, port: {number: 80, name: http}}}"))
        .containsExactly("spec.defaultBackend.service.port has both a name and a number");
    assertThat(complaints("{service: {name: a, port: 80}}"))
        .containsExactly("spec.defaultBackend.service.port must be a map, not a number (80)");
    assertThat(complaints("{service: {name: a, port: {number: \"80\"}}}"))
        .containsExactly(
            "spec.defaultBackend.service.port.number must be a whole number, not text (80)");
    assertThat(complaints("{service: {name: a, port: {number: 80}}, resource: {kind: b, name: c}}"))
        .containsExactly("spec.defaultBackend names both a service and a resource");
  }

  @Test
  void theBackendOfTheOldVersionIsRecognised() {
    assertThat(complaints("{serviceName: a, servicePort: 80}"))
        .singleElement()
        .asString()
        .contains("serviceName and servicePort were v1beta1");
  }

  @Test
  void aPathNeedsABackend() {
    assertThat(
            OneObject.complaints(
                HEAD
                    + "metadata: {name: a}\n"
                    + "spec: {rules: [{http: {paths: [{path: /}]}}, {http: [a]}]}\n"))
        .containsExactly(
            "spec.rules[0].http.paths[0].backend is missing",
            "spec.rules[1].http must be a map, not a list");
  }
}
