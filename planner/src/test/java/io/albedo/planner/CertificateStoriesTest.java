package io.albedo.planner;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Scene;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How certificates are asked for, validated, replaced and removed, as short stories. */
class CertificateStoriesTest {

  private static final Options OPTIONS =
      Options.builder().clusterName("demo").featureGates(withCertificates()).build();

  private static final String PCA = "arn:aws:acm-pca:eu-west-1:1:certificate-authority/a";

  @Test
  void aNewCertificateIsIssuedBeforeTheListenerThatUsesIt() {
    GroupPlan plan = fresh().plan(web("a.org", "b.org"));
    assertThatPlan(plan)
        .does(
            "+ create security group k8s-ns-a-607b8e6cfa",
            "~ admit tcp 443 from 0.0.0.0/0 to k8s-ns-a-607b8e6cfa",
            "+ request a certificate for a.org, b.org",
            "… wait for the records that ACM wants to see",
            "~ write the validation records of a.org",
            "~ write the validation records of b.org",
            "+ create target group for ns/a-web:80 (instance, HTTP port 30080)",
            "+ bind Service ns/web:80 to its target group",
            "+ create internal load balancer k8s-ns-a-99f51d314f",
            "… wait until the certificate for a.org is issued",
            "+ create listener HTTPS:443",
            "~ add certificate " + id("amazon_issued", "a.org") + " to listener 443",
            "+ create rule 443:1: a.org /*",
            "+ create rule 443:2: b.org /*")
        .makesSure("acm:RequestCertificate", "wait:CertificateValidationRecords")
        .makesSure("wait:CertificateValidationRecords", "route53:ChangeResourceRecordSets")
        .makesSure("route53:ChangeResourceRecordSets", "wait:CertificateIssued")
        .makesSure("wait:CertificateIssued", "elasticloadbalancing:CreateListener")
        .makesSure("wait:CertificateIssued", "elasticloadbalancing:AddListenerCertificates");
  }

  @Test
  void namesOfOneZoneAreWrittenInOneCall() {
    assertThat(titles(fresh().plan(web("a.org", "x.a.org", "*.a.org"))))
        .contains("write the validation records of *.a.org, a.org, x.a.org");
  }

  @Test
  void aPrivateCertificateNeedsNoRecords() {
    assertThatPlan(fresh().plan(web("a.org").with("acm-pca-arn", PCA)))
        .makesSure("acm:RequestCertificate", "elasticloadbalancing:CreateListener");
    assertThat(titles(fresh().plan(web("a.org").with("acm-pca-arn", PCA))))
        .doesNotContain("wait for the records that ACM wants to see")
        .contains("wait until the certificate for a.org is issued");
  }

  @Test
  void whatIsThereAsWantedNeedsNothing() {
    assertThatPlan(fresh().after(web("a.org")).plan(web("a.org"))).hasStatus(PlanStatus.NO_CHANGE);
  }

  @Test
  void theListenerUsesTheCertificateInTheEnd() {
    CloudState cloud = fresh().after(web("a.org")).cloud();
    Certificate made = certificates(cloud).getFirst();
    assertThat(made.status()).isEqualTo("ISSUED");
    assertThat(made.tags())
        .containsEntry("ingress.k8s.aws/stack", "ns/a")
        .containsEntry("ingress.k8s.aws/resource", id("amazon_issued", "a.org"))
        .containsEntry("elbv2.k8s.aws/cluster", "demo");
    assertThat(cloud.listeners().getFirst().spec().certificates())
        .containsOnly(Token.of(made.arn()));
  }

  @Test
  void otherHostsNeedAnotherCertificate() {
    Scene scene = fresh().after(web("a.org"));
    GroupPlan plan = scene.plan(web("a.org", "b.org"));
    assertThat(lines(plan))
        .containsSubsequence(
            "± request a certificate for a.org, b.org",
            "… wait until the certificate for a.org is issued",
            "~ add certificate " + id("amazon_issued", "a.org") + " to listener 443",
            "~ change listener HTTPS:443",
            "- delete the certificate for a.org");
    assertThatPlan(plan)
        .makesSure("wait:CertificateIssued", "elasticloadbalancing:ModifyListener")
        .makesSure("elasticloadbalancing:ModifyListener", "acm:DeleteCertificate")
        .makesSure("elasticloadbalancing:RemoveListenerCertificates", "acm:DeleteCertificate");
    assertThat(certificates(scene.after(web("a.org", "b.org")).cloud())).hasSize(1);
  }

  @Test
  void theOrderOfHostsDoesNotMatter() {
    assertThatPlan(
            fresh()
                .after(web("a.org", "b.org"))
                .plan(
                    ingress("ns/a")
                        .with("create-acm-cert", "true")
                        .tls("b.org", "a.org")
                        .prefix("", "/", "web")))
        .satisfies(
            plan ->
                assertThat(plan.operations()).noneMatch(o -> o.call().api().startsWith("acm:")));
  }

  @Test
  void anotherAuthorityMakesAnotherCertificateAndThenTheOldOneGoes() {
    Scene scene = fresh().after(web("a.org"));
    assertThat(lines(scene.plan(web("a.org").with("acm-pca-arn", PCA))))
        .containsSubsequence(
            "+ request a certificate for a.org",
            "~ change listener HTTPS:443",
            "- delete the certificate for a.org");
  }

  @Test
  void anotherPrivateAuthorityGoesUnnoticed() {
    Scene scene = fresh().after(web("a.org").with("acm-pca-arn", PCA));
    assertThatPlan(scene.plan(web("a.org").with("acm-pca-arn", PCA + "2"))).doesNothing();
  }

  @Test
  void aNamedCertificateTakesThePlaceOfTheOneMade() {
    Scene scene = fresh().after(web("a.org"));
    assertThat(lines(scene.plan(web("a.org").with("certificate-arn", "arn:named"))))
        .contains("- delete the certificate for a.org");
  }

  @Test
  void withTheGateOffNothingIsDoneAboutCertificates() {
    Scene off = fresh().after(web("a.org")).with(Options.builder().clusterName("demo").build());
    assertThat(lines(off.plan(web("a.org").with("certificate-arn", "arn:named"))))
        .noneMatch(line -> line.contains("the certificate for"));
  }

  @Test
  void tagsAreBroughtUpToDate() {
    assertThatPlan(
            fresh().after(web("a.org").with("tags", "t=1")).plan(web("a.org").with("tags", "u=2")))
        .satisfies(
            plan ->
                assertThat(lines(plan))
                    .contains(
                        "~ tag certificate " + id("amazon_issued", "a.org"),
                        "~ remove tags of certificate " + id("amazon_issued", "a.org")));
  }

  @Test
  void aPlanThatStoppedAnywhereIsTakenUpAgain() {
    for (Scene stopped : fresh().steps(web("a.org", "x.a.org", "b.org"))) {
      Scene reached = stopped.after(web("a.org", "x.a.org", "b.org"));
      assertThatPlan(reached.plan(web("a.org", "x.a.org", "b.org"))).doesNothing();
      assertThat(certificates(reached.cloud())).hasSize(1);
    }
  }

  @Test
  void aReplacementThatStoppedAnywhereIsTakenUpAgain() {
    Scene before = fresh().after(web("a.org"));
    for (Scene stopped : before.steps(web("a.org", "b.org"))) {
      Scene reached = stopped.after(web("a.org", "b.org"));
      assertThatPlan(reached.plan(web("a.org", "b.org"))).doesNothing();
      assertThat(certificates(reached.cloud())).hasSize(1);
    }
  }

  @Test
  void oneThatWaitsToBeIssuedIsNotAskedForAgain() {
    Scene waiting = withStatus(fresh().after(web("a.org")), "PENDING_VALIDATION");
    assertThatPlan(waiting.plan(web("a.org"))).calls("wait:CertificateIssued");
  }

  @Test
  void oneThatWasNotIssuedIsAskedForAgain() {
    Scene failed = withStatus(fresh().after(web("a.org")), "VALIDATION_TIMED_OUT");
    assertThat(lines(failed.plan(web("a.org"))))
        .contains("± request a certificate for a.org", "- delete the certificate for a.org");
  }

  @Test
  void certificatesGoWithTheLastMember() {
    Scene gone =
        fresh()
            .after(web("a.org"))
            .after(web("a.org").holding("ingress.k8s.aws/resources").deleting());
    assertThat(certificates(gone.cloud())).isEmpty();
  }

  @Test
  void certificatesOfOthersStay() {
    Certificate foreign =
        new Certificate(
            new Arn("arn:foreign"), "ISSUED", List.of("a.org"), java.util.Optional.empty());
    Scene scene =
        Scene.in(OPTIONS, facts -> facts.certificates(List.of(foreign)).hostedZones(zones()));
    Scene gone =
        scene
            .after(web("a.org"))
            .after(web("a.org").holding("ingress.k8s.aws/resources").deleting());
    assertThat(gone.cloud().facts().orElseThrow().certificates()).containsExactly(foreign);
  }

  @Test
  void aBrokenMemberKeepsItsCertificate() {
    IngressFixture good =
        ingress("ns/b").inGroup("g").prefix("b.org", "/", "web").with("certificate-arn", "arn:b");
    IngressFixture member = web("a.org").inGroup("g");
    Scene scene = fresh().after(member, good);
    IngressFixture broken = member.with("target-type", "bad").holding("group.ingress.k8s.aws/g");
    Scene reached = scene.after(broken, good);
    assertThat(certificates(reached.cloud())).isEqualTo(certificates(scene.cloud()));
    assertThat(reached.cloud().listeners()).isEqualTo(scene.cloud().listeners());
  }

  private static Scene withStatus(Scene scene, String status) {
    AccountFacts facts = scene.cloud().facts().orElseThrow();
    List<Certificate> changed =
        facts.certificates().stream()
            .map(
                c ->
                    new Certificate(
                        c.arn(),
                        c.tags().isEmpty() ? c.status() : status,
                        c.domains(),
                        c.certificateAuthorityArn(),
                        c.tags(),
                        c.validations()))
            .toList();
    return scene.but(
        c -> c.facts(AccountFacts.builder().from(facts).certificates(changed).build()));
  }

  private static Scene fresh() {
    return Scene.in(OPTIONS, facts -> facts.hostedZones(zones()));
  }

  private static List<HostedZone> zones() {
    return List.of(
        new HostedZone("/hostedzone/A", "a.org.", false),
        new HostedZone("/hostedzone/B", "b.org.", false));
  }

  private static IngressFixture web(String... hosts) {
    IngressFixture ingress = ingress("ns/a").with("create-acm-cert", "true");
    for (String host : hosts) {
      ingress.prefix(host, "/", "web");
    }
    return ingress;
  }

  private static String id(String type, String domain) {
    return type + "/" + domain + "-09ac74bb";
  }

  private static List<Certificate> certificates(CloudState cloud) {
    return cloud.facts().orElseThrow().certificates().stream()
        .filter(c -> c.tags().containsKey("ingress.k8s.aws/stack"))
        .toList();
  }

  private static List<String> titles(GroupPlan plan) {
    return plan.operations().stream().map(o -> o.title()).toList();
  }

  private static List<String> lines(GroupPlan plan) {
    return plan.operations().stream().map(o -> o.mark().symbol() + " " + o.title()).toList();
  }

  private static Set<FeatureGate> withCertificates() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.add(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
    return gates;
  }
}
