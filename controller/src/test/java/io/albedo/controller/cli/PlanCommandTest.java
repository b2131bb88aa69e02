package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        type: NodePort
        ports: [{port: 80, nodePort: 31080}]
      ---
      """;

  private static final String INGRESS =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: shop}
      spec:
        ingressClassName: alb
        rules:
          - host: shop.example.com
            http:
              paths:
                - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
      ---
      """;

  private static final String CLASS =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: alb}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      """;

  private static final String SHOP = CLASS + SERVICE + INGRESS;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      ---
      """;

  @TempDir private Path folder;

  @Test
  void manifestsComeFromStandardInput() {
    CommandRun run = plan(SHOP);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Load balancer k8s-shop-web-")
        .contains("(known after apply: subnets tagged kubernetes.io/role/internal-elb=1)")
        .contains("Plan: 6 to create, 0 to change, 0 to delete.");
  }

  @Test
  void manifestsComeFromAFolder() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), CLASS + SERVICE);
    Files.writeString(folder.resolve("b.yml"), INGRESS);
    CommandRun run = CommandRun.of("plan", "-f", folder.toString(), "--cluster-name=demo");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("shop.example.com");
  }

  @Test
  void aFileThatIsNotThereIsAnErrorWithoutStackTrace() {
    CommandRun run = CommandRun.of("plan", "-f", folder.resolve("gone.yaml").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1001").contains("gone.yaml").doesNotContain("\tat ");
  }

  @Test
  void brokenYamlIsPlacedByLineAndColumn() {
    CommandRun run = plan("a: b: c");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1002").contains("standard input:1:5");
  }

  @Test
  void aBrokenIngressDoesNotHideTheOthers() {
    CommandRun run =
        plan(
            SHOP
                + INGRESS
                    .replace("name: web, namespace", "name: bad, namespace")
                    .replace("number: 80", "number: 81"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("shop.example.com").contains("error ALB1402");
  }

  @Test
  void withoutFilesThereIsNothingToPlan() {
    CommandRun run = CommandRun.of("plan");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--filename").endsWith("Try 'albedo plan --help'.\n");
  }

  @Test
  void anUnknownFlagNamesTheNearest() {
    CommandRun run = CommandRun.of("plan", "-f", "-", "--cluster-nam=demo");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("did you mean --cluster-name");
  }

  @Test
  void anUnknownFormIsAUsageError() {
    CommandRun run = CommandRun.of("plan", "-f", "-", "-o", "xml");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .startsWith(
            "albedo: Invalid value for option '--output': 'xml' is not one of text, json, yaml,"
                + " stack\n");
  }

  @Test
  void theNearestFormIsNamed() {
    assertThat(CommandRun.of("plan", "-f", "-", "-o", "jsn").err()).contains("did you mean json?");
  }

  @Test
  void aFormMayBeTypedInCapitals() {
    assertThat(plan(SHOP, "-o", "JSON").out()).isEqualTo(plan(SHOP, "-o", "json").out());
  }

  @Test
  void helpNamesFormsAsTheyAreTyped() {
    assertThat(CommandRun.of("plan", "--help").out())
        .contains("text (the default), json, yaml, or stack")
        .doesNotContain("TEXT", "JSON");
  }

  @Test
  void changesAreTwoWhereTheStatusIsDetailed() {
    assertThat(plan(SHOP, "--detailed-exitcode").exitCode()).isEqualTo(2);
    assertThat(plan(CLASS, "--detailed-exitcode").exitCode()).isZero();
  }

  @Test
  void anErrorWinsOverChanges() {
    assertThat(plan(SHOP + "kind: Ingress\n", "--detailed-exitcode").exitCode()).isEqualTo(1);
  }

  @Test
  void jsonIsTheDocumentedFormat() {
    assertThat(plan(SHOP, "-o", "json").out())
        .startsWith("{\n  \"formatVersion\": \"1\"")
        .contains("\"api\": \"elasticloadbalancing:CreateRule\"");
  }

  @Test
  void yamlIsTheSame() {
    assertThat(plan(SHOP, "-o", "yaml").out())
        .startsWith("formatVersion: \"1\"\n")
        .contains("api: elasticloadbalancing:CreateRule\n");
  }

  @Test
  void theStackIsThatOfTheOtherController() {
    assertThat(plan(SHOP, "-o", "stack").out())
        .contains("\"AWS::ElasticLoadBalancingV2::ListenerRule\"");
  }

  @Test
  void oneGroupCanBeShownAlone() {
    String two = SHOP + INGRESS.replace("name: web, namespace", "name: other, namespace");
    CommandRun run = plan(two, "--group", "shop/other");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("shop/other").doesNotContain("shop/web\n");
  }

  @Test
  void anUnknownGroupNamesTheNearest() {
    CommandRun run = plan(SHOP, "--group", "shop/wob");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("did you mean shop/web?");
  }

  @Test
  void whatIsIgnoredIsCountedOnRequest() {
    assertThat(plan(SHOP + DEPLOYMENT).err()).isEmpty();
    assertThat(plan(SHOP + DEPLOYMENT, "-v").err()).contains("Deployment");
  }

  @Test
  void fieldsThatAreNotUnderstoodAreNamedOnRequest() {
    String misspelt = SHOP.replace("pathType: Prefix", "pathtype: x, pathType: Prefix");
    assertThat(plan(misspelt).err()).isEmpty();
    assertThat(plan(misspelt, "-v").err())
        .isEqualTo("unknown field: 1 Ingress spec.rules[].http.paths[].pathtype\n");
  }

  @Test
  void theUsualClassIsTakenForGrantedAndSaidSo() {
    CommandRun run = plan(SERVICE + INGRESS);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("info ALB1013").contains("shop.example.com");
  }

  @Test
  void aClassThatIsThereButCannotBeReadIsNotTakenForGranted() {
    CommandRun run =
        plan(
            CLASS.replace("networking.k8s.io/v1", "networking.k8s.io/v1beta1") + SERVICE + INGRESS);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("ALB1013").contains("left out    shop/web");
  }

  @Test
  void anotherClassIsNotTakenForGranted() {
    CommandRun run =
        plan(SERVICE + INGRESS.replace("ingressClassName: alb", "ingressClassName: x"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1101");
  }

  @Test
  void aMissingClusterNameIsMentioned() {
    CommandRun run = CommandRun.withInput(SHOP, "plan", "-f", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("info ALB1009");
  }

  @Test
  void anEmptyInputIsAWarning() {
    CommandRun run = plan("");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("warning ALB1006").contains("Nothing to plan");
  }

  @Test
  void aPersonSeesColourUnlessTheyRefuse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), SHOP);
    String[] args = {"plan", "-f", file.toString(), "--cluster-name=demo"};
    String[] plain = {"plan", "-f", file.toString(), "--cluster-name=demo", "--no-color"};
    assertThat(CommandRun.interactive(Map.of(), args).out()).contains("\u001b[32m+");
    assertThat(CommandRun.interactive(Map.of(), plain).out()).doesNotContain("\u001b");
  }

  private static CommandRun plan(String manifests, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "plan";
    args[1] = "-f";
    args[2] = "-";
    args[3] = "--cluster-name=demo";
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandRun.withInput(manifests, args);
  }
}
