package io.albedo.controller.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.admission.testing.MemoryCertificates;
import io.albedo.controller.admission.testing.Reviews;
import io.albedo.controller.admission.testing.TestWebhooks;
import io.albedo.controller.admission.testing.WebhookClient;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reviews through real HTTPS. */
class AdmissionWebhooksTest {

  private static final String CLUSTER =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: alb}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: k8s-shop-web, namespace: shop}
      spec: {targetGroupARN: arn-1, targetType: ip, serviceRef: {name: web, port: 80}}
      """;

  private static final ClusterState STATE =
      new ManifestReader("").read(List.of(new ManifestText("c", CLUSTER))).value().cluster();

  private static final List<String> HEARD = new CopyOnWriteArrayList<>();

  private static final TestWebhooks WEBHOOKS;
  private static final WebhookClient CLIENT;
  private static volatile boolean broken;

  static {
    MemoryCertificates store = new MemoryCertificates();
    WEBHOOKS =
        new TestWebhooks(
            TestWebhooks.scope(AdmissionWebhooksTest::cluster),
            TestWebhooks.own(store),
            (webhook, outcome, code, duration) ->
                HEARD.add(webhook + " " + outcome + code.map(c -> " " + c).orElse("")));
    CLIENT = WEBHOOKS.client(store);
  }

  private static ClusterState cluster() {
    if (broken) {
      throw new IllegalStateException("no view of the cluster");
    }
    return STATE;
  }

  @BeforeEach
  void reset() {
    broken = false;
    HEARD.clear();
  }

  @AfterAll
  static void end() {
    WEBHOOKS.close();
  }

  private static String ingress(String annotations) {
    return """
    {"apiVersion":"networking.k8s.io/v1","kind":"Ingress",
     "metadata":{"name":"web","namespace":"shop","annotations":{%s}},
     "spec":{"ingressClassName":"alb","rules":[{"http":{"paths":[
       {"path":"/","pathType":"Prefix","backend":{"service":{"name":"web","port":{"number":80}}}}]}}]}}
    """
        .formatted(annotations);
  }

  private static final String BROKEN_CONDITION =
      "\"alb.ingress.kubernetes.io/conditions.web\":\"[{\"";

  private static String pod(String more) {
    return """
    {"apiVersion":"v1","kind":"Pod","metadata":{"generateName":"web-","labels":{"app":"web"}},
     "spec":{%s"containers":[{"name":"c","image":"i"}]}}
    """
        .formatted(more);
  }

  private static JsonNode review(Webhook webhook, String review) {
    JsonNode response = CLIENT.review(webhook.path(), review);
    assertThat(response.path("uid").asString()).isEqualTo(Reviews.UID);
    return response;
  }

  @Test
  void aGoodIngressIsAllowedWithoutAWord() {
    JsonNode response = review(Webhook.INGRESS, Reviews.create("Ingress", ingress("")));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.has("warnings")).isFalse();
    assertThat(HEARD).containsExactly("INGRESS ALLOWED");
  }

  @Test
  void aBrokenConditionIsRefusedWithCodeFieldAndHelp() {
    JsonNode response =
        review(Webhook.INGRESS, Reviews.create("Ingress", ingress(BROKEN_CONDITION)));
    assertThat(response.path("allowed").asBoolean()).isFalse();
    assertThat(response.path("status").path("code").asInt()).isEqualTo(403);
    assertThat(response.path("status").path("message").asString())
        .startsWith(
            "ALB1303: metadata.annotations[alb.ingress.kubernetes.io/conditions.web]: failed to"
                + " parse json annotation");
    assertThat(HEARD).containsExactly("INGRESS DENIED INVALID_CONDITION");
  }

  @Test
  void whatThePlannerFindsBecomesWarnings() {
    JsonNode response =
        review(
            Webhook.INGRESS,
            Reviews.create(
                "Ingress", ingress("\"alb.ingress.kubernetes.io/schema\":\"internal\"")));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.path("warnings").values())
        .singleElement()
        .satisfies(w -> assertThat(w.asString()).startsWith("ALB1203: ").contains("scheme"));
  }

  @Test
  void anIngressThatCannotBeReadIsAllowedWithAWarning() {
    String odd =
        """
        {"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"web"},"spec":{"rules":7}}
        """;
    JsonNode response = review(Webhook.INGRESS, Reviews.create("Ingress", odd));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.path("warnings").get(0).asString())
        .isEqualTo(
            "ALB1007: spec.rules: must be a list, not a number (7); "
                + Code.MALFORMED_OBJECT.help());
  }

  @Test
  void anUpdateIsJudgedByWhatChanges() {
    String review =
        Reviews.update(
            "Ingress", ingress(BROKEN_CONDITION), ingress(BROKEN_CONDITION + ",\"a\":\"b\""));
    assertThat(review(Webhook.INGRESS, review).path("allowed").asBoolean()).isTrue();
  }

  @Test
  void aDeletionIsNobodysConcern() {
    assertThat(
            review(Webhook.INGRESS, Reviews.delete("Ingress", ingress(BROKEN_CONDITION)))
                .path("allowed")
                .asBoolean())
        .isTrue();
  }

  @Test
  void classParametersAreRefusedThatCannotBe() {
    String params =
        """
        {"apiVersion":"elbv2.k8s.aws/v1beta1","kind":"IngressClassParams","metadata":{"name":"edge"},
         "spec":{"inboundCIDRs":["10.0.0.1/8"]}}
        """;
    JsonNode response = review(Webhook.CLASS_PARAMS, Reviews.create("IngressClassParams", params));
    assertThat(response.path("status").path("message").asString())
        .startsWith("ALB1852: spec.inboundCIDRs[0]: 10.0.0.1/8 ");
  }

  @Test
  void aPodIsGivenTheGateOfEachBinding() {
    JsonNode response = review(Webhook.POD, Reviews.create("Pod", pod("")));
    assertThat(response.path("patchType").asString()).isEqualTo("JSONPatch");
    assertThat(WebhookClient.patch(response))
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/spec/readinessGates\",\"value\":"
                + "[{\"conditionType\":\"target-health.elbv2.k8s.aws/k8s-shop-web\"}]}]");
    assertThat(HEARD).containsExactly("POD EDITED");
  }

  @Test
  void aPodPassesAsItIsWhenSomethingIsWrongWithUs() {
    broken = true;
    JsonNode response = review(Webhook.POD, Reviews.create("Pod", pod("")));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.has("patch")).isFalse();
    assertThat(HEARD).containsExactly("POD FAILED");
  }

  @Test
  void aPodPassesInTimeWhenWeHang() {
    MemoryCertificates store = new MemoryCertificates();
    CountDownLatch never = new CountDownLatch(1);
    AdmissionScope hanging =
        TestWebhooks.scope(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return STATE;
            });
    try (TestWebhooks webhooks =
        new TestWebhooks(
            hanging,
            TestWebhooks.own(store),
            ReviewListener.silent(),
            Optional.empty(),
            Duration.ofMillis(300))) {
      JsonNode response =
          webhooks.client(store).review(Webhook.POD.path(), Reviews.create("Pod", pod("")));
      assertThat(response.path("allowed").asBoolean()).isTrue();
      assertThat(response.has("patch")).isFalse();
    }
  }

  @Test
  void aPodThatCannotBeReadPasses() {
    JsonNode response = review(Webhook.POD, Reviews.create("Pod", pod("\"readinessGates\":[{}],")));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.has("patch")).isFalse();
  }

  @Test
  void forOthersTheFailurePolicyDecides() {
    broken = true;
    HttpResponse<String> answer =
        CLIENT.send("POST", Webhook.INGRESS.path(), Reviews.create("Ingress", ingress("")));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("IllegalState").doesNotContain("at io.albedo");
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVICE", "QUIC"})
  void whatIsNotOursStaysAsItIs(Webhook webhook) {
    JsonNode response = review(webhook, Reviews.create(webhook.kind(), pod("")));
    assertThat(response.path("allowed").asBoolean()).isTrue();
    assertThat(response.has("patch")).isFalse();
  }

  @Test
  void aBindingWithoutTargetGroupIsRefused() {
    String binding =
        """
        {"apiVersion":"elbv2.k8s.aws/v1beta1","kind":"TargetGroupBinding","metadata":{"name":"b"},
         "spec":{"targetGroupName":"gone","serviceRef":{"name":"web","port":80}}}
        """;
    assertThat(
            review(Webhook.BINDING_DEFAULTS, Reviews.create("TargetGroupBinding", binding))
                .path("status")
                .path("message")
                .asString())
        .startsWith("ALB1703: spec.targetGroupName: target group gone was not found");
    assertThat(
            review(Webhook.BINDING, Reviews.create("TargetGroupBinding", binding))
                .path("allowed")
                .asBoolean())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{}",
        "[]",
        "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1beta1\",\"request\":{\"uid\":\"1\"}}",
        "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1\"}",
        "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1\",\"request\":{}}",
        "{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/v1\",\"request\":{\"uid\":\"1\","
            + "\"kind\":{\"kind\":\"Secret\"}}}"
      })
  void whatIsNoReviewIsABadRequest(String body) {
    HttpResponse<String> answer = CLIENT.send("POST", Webhook.INGRESS.path(), body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body().lines()).hasSize(1);
  }

  @Test
  void aDeepBodyIsABadRequest() {
    HttpResponse<String> answer =
        CLIENT.send("POST", Webhook.POD.path(), "[".repeat(100_000) + "]".repeat(100_000));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aHugeBodyIsTurnedAway() {
    HttpResponse<String> answer =
        CLIENT.send("POST", Webhook.POD.path(), " ".repeat(10 * 1024 * 1024));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void anotherPathIsTurnedAwayWithThoseThatAreThere() {
    HttpResponse<String> answer = CLIENT.send("POST", "/validate", "{}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/mutate-v1-pod");
  }

  @Test
  void anotherMethodIsTurnedAway() {
    assertThat(CLIENT.send("GET", Webhook.POD.path(), "").statusCode()).isEqualTo(405);
  }

  @Test
  void everyWebhookOfLbcForTheseKindsHasItsPath() {
    assertThat(Webhook.values())
        .extracting(Webhook::path)
        .contains(
            "/validate-networking-v1-ingress",
            "/validate-elbv2-k8s-aws-v1beta1-ingressclassparams",
            "/mutate-elbv2-k8s-aws-v1beta1-targetgroupbinding",
            "/validate-elbv2-k8s-aws-v1beta1-targetgroupbinding",
            "/mutate-v1-pod");
  }

  @Test
  void manyAtOnceAreAllAnswered() {
    List<JsonNode> responses =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> review(Webhook.POD, Reviews.create("Pod", pod(""))))
            .toList();
    assertThat(responses).allMatch(r -> r.has("patch"));
    assertThat(HEARD).hasSize(200).containsOnly("POD EDITED");
  }
}
