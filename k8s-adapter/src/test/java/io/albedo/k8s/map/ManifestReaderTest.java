package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

  private static final String WEB =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: shop}
      spec:
        defaultBackend: {service: {name: web, port: {number: 80}}}
      """;

  private static final Subject WEB_SUBJECT = new Subject("Ingress", "shop/web");

  private static Reported<Manifests> read(String text) {
    return new ManifestReader("").read(List.of(new ManifestText("a.yaml", text)));
  }

  private static Diagnostic onlyComplaint(String text) {
    List<Diagnostic> diagnostics = read(text).diagnostics();
    assertThat(diagnostics).hasSize(1);
    return diagnostics.getFirst();
  }

  @Test
  void everyDocumentIsAnObject() {
    Reported<Manifests> read =
        read(
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: a}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            ---
            """
                + WEB);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().cluster().namespaces())
        .containsExactly(
            Map.entry("shop", new Namespace("shop", new TreeMap<>(Map.of("team", "a")))));
    assertThat(read.value().cluster().services()).containsOnlyKeys(new ObjectName("shop", "web"));
    assertThat(read.value().cluster().ingresses()).containsOnlyKeys(new ObjectName("shop", "web"));
    assertThat(read.value().isWhole()).isTrue();
  }

  @Test
  void everyItemOfAListIsAnObject() {
    Reported<Manifests> read =
        read(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Service
              metadata: {name: a}
            - apiVersion: v1
              kind: List
              items:
              - apiVersion: v1
                kind: Service
                metadata: {name: b}
            """);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().cluster().services())
        .containsOnlyKeys(new ObjectName("default", "a"), new ObjectName("default", "b"));
  }

  @Test
  void theItemsOfAListOfOneKindNeedNotNameIt() {
    Reported<Manifests> read =
        read(
            """
            {"apiVersion": "networking.k8s.io/v1", "kind": "IngressList", "items": [
              {"metadata": {"name": "a"}, "spec": {}},
              {"metadata": {"name": "b"}, "spec": {}}]}
            """);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().cluster().ingresses()).hasSize(2);
  }

  @Test
  void anEmptyListHoldsNothing() {
    assertThat(read("{apiVersion: v1, kind: List, items: []}").diagnostics()).isEmpty();
    assertThat(read("{apiVersion: v1, kind: List}").diagnostics()).isEmpty();
    assertThat(read("{apiVersion: v1, kind: List, items: null}").diagnostics()).isEmpty();
  }

  @Test
  void aListWhoseItemsAreNoListIsRefused() {
    assertThat(onlyComplaint("apiVersion: v1\nkind: List\nitems: all\n"))
        .isEqualTo(
            Diagnostic.of(
                Code.NOT_KUBERNETES,
                Subject.file("a.yaml"),
                "items",
                "items must be a list, not text, at a.yaml:3:8 (document 1)"));
  }

  @Test
  void jsonDocumentsMayFollowOneAnother() {
    Reported<Manifests> read =
        read(
            """
            {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}}
            {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "b"}}
            """);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().cluster().services()).hasSize(2);
  }

  @Test
  void objectsWithoutNamespaceAreInTheDefaultOne() {
    var text = new ManifestText("a.yaml", "{apiVersion: v1, kind: Service, metadata: {name: a}}");
    assertThat(new ManifestReader("blue").read(List.of(text)).value().cluster().services())
        .containsOnlyKeys(new ObjectName("blue", "a"));
    assertThat(new ManifestReader("").read(List.of(text)).value().cluster().services())
        .containsOnlyKeys(new ObjectName("default", "a"));
  }

  @Test
  void otherKindsAreCounted() {
    Reported<Manifests> read =
        read(
            """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: a}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: b}}
            ---
            {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: c}}
            ---
            {apiVersion: config.openshift.io/v1, kind: Ingress, metadata: {name: d}}
            ---
            {apiVersion: example.com/v1, kind: AllowList, spec: {}}
            """);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().ignoredKinds())
        .isEqualTo(
            Map.of(
                "Deployment", 2,
                "Service.serving.knative.dev", 1,
                "Ingress.config.openshift.io", 1,
                "AllowList", 1));
  }

  @Test
  void unknownFieldsAreCounted() {
    Reported<Manifests> read =
        read(
            """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, lables: {a: b}}
            spec:
              rules:
              - http:
                  paths:
                  - {path: /a, pathtype: Prefix, backend: {service: {name: a, port: {number: 80}}}}
                  - {path: /b, pathtype: Prefix, backend: {service: {name: a, port: {number: 80}}}}
            """);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().unknownFields())
        .isEqualTo(
            Map.of("Ingress metadata.lables", 1, "Ingress spec.rules[].http.paths[].pathtype", 2));
  }

  @Test
  void anEmptyFileIsAWarning() {
    assertThat(onlyComplaint("# nothing here\n"))
        .isEqualTo(
            Diagnostic.of(
                Code.EMPTY_INPUT, Subject.file("a.yaml"), "", "there is no document in it"));
  }

  @Test
  void brokenYamlNamesFileLineAndColumn() {
    Reported<Manifests> read = read(WEB + "---\nkind: Service\n  name: x\n");
    assertThat(read.diagnostics())
        .containsExactly(
            Diagnostic.of(
                Code.BROKEN_YAML,
                Subject.file("a.yaml"),
                "",
                "mapping values are not allowed here, at a.yaml:8:7 (document 2)"));
    assertThat(read.value().cluster().ingresses()).hasSize(1);
    assertThat(unread(read).nameless()).isTrue();
  }

  @Test
  void aTemplateThatWasNotRenderedIsRecognised() {
    assertThat(
            onlyComplaint("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n")
                .help())
        .isEqualTo("This looks like a template: render it first (helm template).");
  }

  @Test
  void whatIsNoObjectIsNotKubernetes() {
    assertThat(onlyComplaint("hello").message())
        .isEqualTo("the document is text, not an object, at a.yaml:1:1 (document 1)");
    assertThat(onlyComplaint("- a\n- b\n").message())
        .isEqualTo("the document is a list, not an object, at a.yaml:1:1 (document 1)");
    assertThat(onlyComplaint("42").code()).isEqualTo(Code.NOT_KUBERNETES);
  }

  @Test
  void anObjectNeedsKindVersionAndName() {
    assertThat(onlyComplaint("a: 1\n"))
        .isEqualTo(
            Diagnostic.of(
                Code.NOT_KUBERNETES,
                Subject.file("a.yaml"),
                "kind",
                "kind is missing, at a.yaml:1:1 (document 1)"));
    assertThat(onlyComplaint("kind: Service\n").field()).isEqualTo("apiVersion");
    assertThat(onlyComplaint("kind: 1\napiVersion: v1\n"))
        .extracting(Diagnostic::field, Diagnostic::message)
        .containsExactly(
            "kind", "kind must be text in quotes, not a number (1), at a.yaml:1:1 (document 1)");
    assertThat(onlyComplaint("apiVersion: v1\nkind: Service\nmetadata: {generateName: a-}\n"))
        .extracting(Diagnostic::field, Diagnostic::message)
        .containsExactly(
            "metadata.name",
            "metadata.name is missing from this Service, at a.yaml:1:1 (document 1)");
    assertThat(onlyComplaint("apiVersion: v1\nkind: Service\n").field()).isEqualTo("metadata.name");
    assertThat(onlyComplaint("apiVersion: v1\nkind: Service\nmetadata: [a]\n"))
        .extracting(Diagnostic::field, Diagnostic::message)
        .containsExactly(
            "metadata", "metadata must be a map, not a list, at a.yaml:3:11 (document 1)");
    assertThat(onlyComplaint("apiVersion: v1\nkind: Service\nmetadata: {name: 5}\n").field())
        .isEqualTo("metadata.name");
  }

  @Test
  void whoDoesNotKnowTheNameDoesNotKnowTheWhole() {
    assertThat(unread(read("apiVersion: v1\nkind: Service\n")).nameless()).isTrue();
  }

  @Test
  void otherVersionsOfAKnownKindAreRefused() {
    Reported<Manifests> read =
        read(
            """
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: web, namespace: shop}
            spec: {backend: {serviceName: a, servicePort: 80}}
            """);
    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(Code.UNKNOWN_API_VERSION);
              assertThat(d.subject()).isEqualTo(WEB_SUBJECT);
              assertThat(d.field()).isEqualTo("apiVersion");
              assertThat(d.message())
                  .isEqualTo(
                      "extensions/v1beta1 Ingress is not known, it has to be networking.k8s.io/v1"
                          + " Ingress, at a.yaml:1:1 (document 1)");
            });
    assertThat(unread(read).ingresses()).containsOnlyKeys(new ObjectName("shop", "web"));
    assertThat(unread(read).nameless()).isFalse();
  }

  @Test
  void ofAnIngressThatCannotBeReadWhatDecidesItsGroupIsKept() {
    Unread unread =
        unread(
            read(
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                  namespace: shop
                  annotations:
                    alb.ingress.kubernetes.io/group.name: edge
                    alb.ingress.kubernetes.io/group.order: 10
                  finalizers: [group.ingress.k8s.aws/edge]
                spec: {ingressClassName: alb, rules: none}
                """));
    assertThat(unread.ingresses().get(new ObjectName("shop", "web")))
        .isEqualTo(
            Ingress.builder()
                .name(new ObjectName("shop", "web"))
                .putAnnotations("alb.ingress.kubernetes.io/group.name", "edge")
                .putAnnotations("alb.ingress.kubernetes.io/group.order", "10")
                .addFinalizers("group.ingress.k8s.aws/edge")
                .ingressClassName("alb")
                .build());
    assertThat(unread.nameless()).isFalse();
  }

  @Test
  void whoseGroupOrNameCannotBeReadMayBeAnybody() {
    String ingress = "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {%s}}";
    assertThat(unread(read(ingress.formatted("name: a, annotations: [x]"))).nameless()).isTrue();
    assertThat(unread(read(ingress.formatted("name: a, namespace: Shop"))).nameless()).isTrue();
    assertThat(unread(read(ingress.formatted("name: A"))).nameless()).isTrue();
    assertThat(unread(read(ingress.formatted("name: a, labels: [x]"))).nameless()).isFalse();
  }

  @Test
  void everyKindIsNotedByItsName() {
    Unread unread =
        unread(
            read(
                """
                {apiVersion: networking.k8s.io/v9, kind: IngressClass, metadata: {name: a}}
                ---
                {apiVersion: elbv2.k8s.aws/v9, kind: IngressClassParams, metadata: {name: b}}
                ---
                {apiVersion: elbv2.k8s.aws/v9, kind: TargetGroupBinding, metadata: {name: c}}
                ---
                {apiVersion: v9, kind: Namespace, metadata: {name: d}}
                ---
                {apiVersion: v9, kind: Secret, metadata: {name: e}}
                """));
    assertThat(unread)
        .isEqualTo(
            Unread.builder()
                .addIngressClasses("a")
                .addIngressClassParams("b")
                .addTargetGroupBindings(new ObjectName("default", "c"))
                .addNamespaces("d")
                .addSecrets(new ObjectName("default", "e"))
                .build());
  }

  @Test
  void aFileThatCannotBeReadMayHoldAnyObject() {
    Diagnostic gone = Diagnostic.of(Code.UNREADABLE_FILE, Subject.file("b.yaml"), "", "is gone");
    Reported<Manifests> read =
        new ManifestReader("")
            .read(new Reported<>(List.of(new ManifestText("a.yaml", WEB)), List.of(gone)));
    assertThat(unread(read)).isEqualTo(Unread.builder().nameless(true).build());
    assertThat(read.diagnostics()).containsExactly(gone);
  }

  @Test
  void anEmptyFolderLeavesNothingUnread() {
    Diagnostic empty = Diagnostic.of(Code.EMPTY_INPUT, Subject.file("a"), "", "no file in it");
    Reported<Manifests> read =
        new ManifestReader("").read(new Reported<>(List.of(), List.of(empty)));
    assertThat(read.value().isWhole()).isTrue();
  }

  private static Unread unread(Reported<Manifests> read) {
    return read.value().cluster().unread();
  }

  @Test
  void aKindInOtherLettersOrInTheWrongGroupIsRefusedToo() {
    assertThat(
            onlyComplaint("{apiVersion: networking.k8s.io/v1, kind: ingress, metadata: {name: a}}")
                .code())
        .isEqualTo(Code.UNKNOWN_API_VERSION);
    assertThat(onlyComplaint("{apiVersion: v1, kind: Ingress, metadata: {name: a}}").code())
        .isEqualTo(Code.UNKNOWN_API_VERSION);
    assertThat(
            onlyComplaint(
                    "{apiVersion: elbv2.k8s.aws/v1alpha1, kind: TargetGroupBinding, metadata:"
                        + " {name: a}}")
                .code())
        .isEqualTo(Code.UNKNOWN_API_VERSION);
  }

  @Test
  void ofTwoObjectsWithTheSameNameTheFirstCounts() {
    var first = new ManifestText("a.yaml", WEB);
    var second = new ManifestText("b.yaml", "\n" + WEB.replace("number: 80", "number: 81"));
    Reported<Manifests> read = new ManifestReader("").read(List.of(first, second));
    assertThat(read.diagnostics())
        .containsExactly(
            Diagnostic.of(
                Code.DUPLICATE_OBJECT,
                WEB_SUBJECT,
                "",
                "is there twice: at a.yaml:1:1 (document 1), and at b.yaml:2:1 (document 1)"));
    assertThat(
            read.value()
                .cluster()
                .ingresses()
                .values()
                .iterator()
                .next()
                .defaultBackend()
                .toString())
        .contains("value=80");
  }

  @Test
  void theSameNameInAnotherNamespaceOrKindIsAnotherObject() {
    assertThat(
            read("""
            {apiVersion: v1, kind: Service, metadata: {name: a, namespace: one}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: a, namespace: two}}
            ---
            {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: one}}
            """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aWrongTypeNamesFieldAndPlaceAndHidesNoOtherObject() {
    Reported<Manifests> read =
        read(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec:
              ports:
              - port: "eighty"
            ---
            """
                + WEB);
    assertThat(read.diagnostics())
        .containsExactly(
            Diagnostic.of(
                Code.MALFORMED_OBJECT,
                new Subject("Service", "shop/web"),
                "spec.ports[0].port",
                "must be a whole number, not text (eighty), at a.yaml:6:11 (document 1)"));
    assertThat(read.value().cluster().services()).isEmpty();
    assertThat(read.value().cluster().ingresses()).hasSize(1);
    assertThat(unread(read).services()).containsExactly(new ObjectName("shop", "web"));
    assertThat(unread(read).nameless()).isFalse();
  }

  @Test
  void everythingWrongWithAnObjectIsFoundAtOnce() {
    assertThat(
            read("""
            apiVersion: v1
            kind: Service
            metadata: {name: web, annotations: {a: 1}, finalizers: x}
            spec: {type: Nodeport, ports: [{port: 0}, {port: 70000, targetPort: true}, 80]}
            """)
                .diagnostics())
        .extracting(Diagnostic::field)
        .containsExactlyInAnyOrder(
            "metadata.annotations[a]",
            "metadata.finalizers",
            "spec.type",
            "spec.ports[0].port",
            "spec.ports[1].port",
            "spec.ports[1].targetPort",
            "spec.ports[2]");
  }

  @Test
  void annotationsThatAreNotTextAreNamed() {
    List<Diagnostic> diagnostics =
        read("""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            fine: "no"
            empty:
            boolean: no
            octal: 0644
            version: 1.10
            list: [a]
            date: 2025-01-01
        spec: {}
        """)
            .diagnostics();
    assertThat(diagnostics)
        .extracting(Diagnostic::field, Diagnostic::message)
        .containsExactly(
            tuple(
                "metadata.annotations[boolean]",
                "must be text in quotes, not a boolean (no), at a.yaml:8:14 (document 1)"),
            tuple(
                "metadata.annotations[octal]",
                "must be text in quotes, not a number (0644), at a.yaml:9:12 (document 1)"),
            tuple(
                "metadata.annotations[version]",
                "must be text in quotes, not a number (1.10), at a.yaml:10:14 (document 1)"),
            tuple(
                "metadata.annotations[list]",
                "must be text, not a list, at a.yaml:11:11 (document 1)"));
  }

  @Test
  void repeatedKeysAreAWarning() {
    Reported<Manifests> read =
        read(WEB.replace("metadata: {name: web,", "metadata: {name: blog, name: web,"));
    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.WARNING);
              assertThat(d.message())
                  .isEqualTo(
                      "the key name is already there in line 3, at a.yaml:3:24 (document 1)");
            });
    assertThat(read.value().cluster().ingresses()).containsOnlyKeys(new ObjectName("shop", "web"));
  }

  @Test
  void namesAreKubernetesNames() {
    assertThat(
            onlyComplaint("{apiVersion: v1, kind: Service, metadata: {name: My_Service}}")
                .message())
        .startsWith("may only hold lower case letters, digits, '-' and '.', not My_Service");
    assertThat(
            onlyComplaint(
                    "{apiVersion: v1, kind: Service, metadata: {name: %s}}"
                        .formatted("a".repeat(254)))
                .message())
        .startsWith("is longer than 253 characters");
  }

  @Test
  void aThousandIngressesAreFine() {
    String many =
        IntStream.range(0, 1000)
            .mapToObj(i -> WEB.replace("name: web,", "name: web-%d,".formatted(i)))
            .collect(Collectors.joining("---\n"));
    Reported<Manifests> read = read(many);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().cluster().ingresses()).hasSize(1000);
  }
}
