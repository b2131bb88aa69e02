package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is far too big, or strange: a clear finding, an output that can be read, an end. */
class BadInputTest {

  private static final int QUARTER_MEGABYTE = 256 * 1024;

  private static final String AROUND =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: alb}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        type: NodePort
        ports: [{port: 80, nodePort: 31080}]
      ---
      """;

  private static final String OIDC =
      annotation("listen-ports", "[{\"HTTPS\":443}]")
          + annotation("certificate-arn", "arn:aws:acm:us-west-2:123456789012:certificate/a")
          + annotation("auth-type", "oidc")
          + annotation(
              "auth-idp-oidc",
              "{\"issuer\":\"i\",\"authorizationEndpoint\":\"a\",\"tokenEndpoint\":\"t\","
                  + "\"userInfoEndpoint\":\"u\",\"secretName\":\"login\"}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheme",
        "tags",
        "inbound-cidrs",
        "listen-ports",
        "group.order",
        "load-balancer-name",
        "healthcheck-interval-seconds"
      })
  void anAnnotationOf256Kilobytes(String name) {
    CommandRun run = plan(annotation(name, "x".repeat(QUARTER_MEGABYTE)), path("/"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1", "Ingress shop/web", "kubernetes.io/" + name);
    assertReadable(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen-ports", "conditions.web", "transforms.web"})
  void jsonNested256KilobytesDeep(String name) {
    CommandRun run = plan(annotation(name, "[".repeat(QUARTER_MEGABYTE)), path("/"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1", "kubernetes.io/" + name);
    assertReadable(run);
  }

  @Test
  void anUnknownAnnotationOf256Kilobytes() {
    CommandRun run = plan(annotation("nobody", "x".repeat(QUARTER_MEGABYTE)), path("/"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("warning ALB1203", "Plan: 6 to create");
    assertReadable(run);
  }

  @Test
  void aPathOf256Kilobytes() {
    CommandRun run = plan("", path("/" + "x".repeat(QUARTER_MEGABYTE)));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1310", "AWS allows 128");
    assertReadable(run);
  }

  @Test
  void tenThousandPathsInOneIngress() {
    CommandRun run = plan("", many(10_000, i -> path("/p" + i)));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1603: 10000 rules are asked for, the quota is 100");
    assertReadable(run);
  }

  @Test
  void tenThousandPathsBehindOneThatTakesThemAll() {
    CommandRun run = plan("", path("/*") + many(9_999, i -> path("/p" + i)));
    assertThat(run.out())
        .contains(
            "error ALB1603",
            "matches all of this and more",
            "in    Ingress shop/web, spec.rules[0]",
            "… and 9994 more ALB1309 of Ingress shop/web; -v shows all");
    assertReadable(run);
  }

  @Test
  void fiveHundredHosts() {
    CommandRun run =
        CommandRun.withInput(
            AROUND + ingress("", many(500, i -> rule("h" + i + ".example.com", path("/")))),
            "plan",
            "-f",
            "-",
            "--cluster-name=demo");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1603: 500 rules are asked for, the quota is 100");
    assertReadable(run);
  }

  @Test
  void fiveHundredHostsInOneCondition() {
    String hosts = many(500, i -> "\"h" + i + ".example.com\",").replaceAll(",$", "");
    CommandRun run =
        plan(
            annotation(
                "conditions.web",
                "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"values\":[" + hosts + "]}}]"),
            path("/"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1310: the rule has 502 condition values");
    assertReadable(run);
  }

  @Test
  void textThatTurnsTheDirectionOfReading() {
    CommandRun run =
        plan(
            annotation("scheme", "\u202Elanretni \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD"),
            path("/"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("error ALB1201", "\\u202elanretni \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD");
    assertReadable(run);
  }

  @Test
  void emojiRightToLeftAndControlCharactersInPathsAndTags() {
    CommandRun run =
        plan(
            annotation("tags", "team=\uD83D\uDE00,owner=\u05E9\u05DC\u05D5\u05DD\u2066"),
            path("/\uD83D\uDE00/\u202Ex") + path("/a\\u001b[2Jb"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("/\uD83D\uDE00/\\u202ex", "/a\\u001b[2Jb");
    assertReadable(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheme",
        "tags",
        "listen-ports",
        "group.name",
        "group.order",
        "ssl-redirect",
        "target-type",
        "conditions.web",
        "transforms.web",
        "healthcheck-port",
        "healthcheck-interval-seconds",
        "ip-address-type",
        "auth-type",
        "load-balancer-attributes"
      })
  void onlyWhiteSpaceIsNoValue(String name) {
    CommandRun run = plan(annotation(name, "  \\t "), path("/"));
    assertThat(run.out()).containsPattern("(error|warning) ALB1\\d+").contains(name);
    assertReadable(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate-arn", "subnets", "security-groups", "inbound-cidrs"})
  void aListOfWhiteSpaceIsAnEmptyList(String name) {
    CommandRun run = plan(annotation(name, "  \\t "), path("/"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Plan: ");
  }

  @Test
  void expressionsThatBacktrackForEver() {
    CommandRun run =
        plan(
            annotation("use-regex-path-match", "true")
                + annotation(
                    "transforms.web",
                    "[{\"type\":\"url-rewrite\",\"urlRewriteConfig\":{\"rewrites\":"
                        + "[{\"regex\":\"^(([a-z])+.)+[A-Z]([a-z])+$\",\"replace\":\"/\"}]}}]"),
            path("/^(a+)+$") + path("/(x+x+)+y"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("regex ^(a+)+$", "regex (x+x+)+y", "Plan: 7 to create");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data:\n", "data: {}\n", "data: {clientID: aWQ=}\n"})
  void aSecretWithoutData(String data) {
    CommandRun run =
        plan(
            OIDC,
            path("/"),
            "apiVersion: v1\nkind: Secret\nmetadata: {name: login, namespace: shop}\n" + data);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("error ALB1405: missing (clientID|clientSecret), secret: shop/login")
        .contains("Create the Secret with keys clientID and clientSecret");
  }

  @Test
  void classParametersThatDoNotExist() {
    String manifests =
        AROUND.replace(
                "{controller: ingress.k8s.aws/alb}",
                "{controller: ingress.k8s.aws/alb, parameters: {apiGroup: elbv2.k8s.aws,"
                    + " kind: IngressClassParams, name: gone}}")
            + ingress("", rule("shop.example.com", path("/")));
    CommandRun run = CommandRun.withInput(manifests, "plan", "-f", "-", "--cluster-name=demo");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("error ALB1101", "\"gone\" not found", "Ingress shop/web");
  }

  @Test
  void twoIngressesOfOneNameInDifferentApiVersions() {
    String shop = ingress("", rule("shop.example.com", path("/")));
    CommandRun run =
        CommandRun.withInput(
            AROUND + shop + shop.replace("networking.k8s.io/v1", "networking.k8s.io/v1beta1"),
            "plan",
            "-f",
            "-",
            "--cluster-name=demo");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "error ALB1004: networking.k8s.io/v1beta1 Ingress is not known",
            "in    Ingress shop/web, apiVersion",
            "Plan: 6 to create");
  }

  /** No terminal is moved or turned by it, no line is endless, nobody sees a stack trace. */
  private static void assertReadable(CommandRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("\tat ").hasSizeLessThan(10_000);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 200);
    assertThat(run.out().codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  private static CommandRun plan(String annotations, String paths) {
    return plan(annotations, paths, "");
  }

  private static CommandRun plan(String annotations, String paths, String more) {
    return CommandRun.withInput(
        AROUND + ingress(annotations, rule("shop.example.com", paths)) + more,
        "plan",
        "-f",
        "-",
        "--cluster-name=demo");
  }

  private static String ingress(String annotations, String rules) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: web, namespace: shop, annotations: {%s}}
    spec:
      ingressClassName: alb
      rules: [%s]
    ---
    """
        .formatted(annotations, rules);
  }

  private static String annotation(String name, String value) {
    return "\"alb.ingress.kubernetes.io/%s\": \"%s\",".formatted(name, value.replace("\"", "\\\""));
  }

  private static String rule(String host, String paths) {
    return "{host: \"%s\", http: {paths: [%s]}},".formatted(host, paths);
  }

  private static String path(String path) {
    return """
    {path: "%s", pathType: ImplementationSpecific, backend: {service: {name: web, port: {number: 80}}}},
    """
        .formatted(path);
  }

  private static String many(int count, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
  }
}
