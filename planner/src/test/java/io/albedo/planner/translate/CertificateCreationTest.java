package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCreationTest {

  private static final String HTTPS = "[{\"HTTPS\":443},{\"HTTPS\":8443}]";
  private static final String PCA = "arn:aws:acm-pca:eu-west-1:1:certificate-authority/a";

  @Test
  void aCertificateIsMadeForAllHosts() {
    CreatedCertificate made =
        made(
            wanting("ns/a")
                .prefix("b.org", "/", "w")
                .prefix("a.org", "/", "w")
                .tls("c.org", "b.org"));
    assertThat(made.domainName()).isEqualTo("a.org");
    assertThat(made.subjectAlternativeNames()).containsExactly("a.org", "b.org", "c.org");
    assertThat(made.type()).isEqualTo(CertificateType.AMAZON_ISSUED);
    assertThat(made.certificateAuthorityArn()).isEmpty();
  }

  /** {@code 37d52f9b} is a recorded value of LBC for this Ingress. */
  @ParameterizedTest
  @CsvSource({
    "a.org, amazon_issued/a.org-37d52f9b",
    "*.a.org, amazon_issued/wildcard.a.org-37d52f9b"
  })
  void itsIdIsMadeOfTypeDomainAndIngress(String host, String id) {
    assertThat(made(wanting("awesome-ns/ing-2").tls(host)).id().id()).isEqualTo(id);
  }

  @Test
  void aWildcardTendsToBeTheDomainName() {
    assertThat(made(wanting("ns/a").tls("a.org", "*.a.org", "0.org")).domainName())
        .isEqualTo("*.a.org");
  }

  @Test
  void itSwitchesToHttpsAndIsTheOneOfTheListener() {
    Translated translated = translated(wanting("ns/a").tls("a.org"));
    assertThat(translated.group().listenerPorts()).containsExactly(443);
    assertThat(certificates(translated)).containsExactly(reference(translated));
  }

  @Test
  void allPortsOfTheIngressUseIt() {
    Translated translated = translated(wanting("ns/a").tls("a.org").with("listen-ports", HTTPS));
    assertThat(translated.graph().listeners())
        .hasSize(2)
        .allSatisfy(l -> assertThat(l.certificates()).containsExactly(reference(translated)));
  }

  @Test
  void itTakesItsPlaceAmongThoseOfOtherMembers() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with("certificate-arn", "arn:1"),
            wanting("ns/b").inGroup("g").tls("a.org"));
    assertThat(certificates(translated))
        .containsExactly(Token.of(new Arn("arn:1")), reference(translated));
  }

  @Test
  void anAuthorityMakesItPrivate() {
    CreatedCertificate made = made(wanting("ns/a").tls("a.org").with("acm-pca-arn", PCA));
    assertThat(made.type()).isEqualTo(CertificateType.PRIVATE);
    assertThat(made.certificateAuthorityArn()).contains(PCA);
    assertThat(made.id().id()).startsWith("private/a.org-");
    assertThat(made.hostedZones()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', arn:flag", "arn:mine, arn:mine"})
  void theFlagGivesAnAuthorityWhereTheAnnotationIsEmpty(String annotation, String authority) {
    Options options = Options.builder().from(managing()).defaultPcaArn("arn:flag").build();
    ClusterState cluster =
        ClusterFixture.of(wanting("ns/a").tls("a.org").with("acm-pca-arn", annotation));
    assertThat(made(Translated.of(cluster, options)).certificateAuthorityArn()).contains(authority);
  }

  @Test
  void anEmptyFlagGivesNoAuthority() {
    Options options = Options.builder().from(managing()).defaultPcaArn("").build();
    CreatedCertificate made =
        made(Translated.of(ClusterFixture.of(wanting("ns/a").tls("a.org")), options));
    assertThat(made.type()).isEqualTo(CertificateType.AMAZON_ISSUED);
    assertThat(made.certificateAuthorityArn()).isEmpty();
  }

  @Test
  void withoutHostsThereIsNoneToMake() {
    Translated translated = translated(wanting("ns/a").inGroup("g"), ingress("ns/b").inGroup("g"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo(
            "ingress ns/a has create-acm-cert enabled but no hostnames defined in"
                + " spec.rules[].host or spec.tls[].hosts — cannot create a certificate without"
                + " at least one hostname");
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
  }

  @Test
  void acmTakesAHundredNames() {
    assertThat(made(wanting("ns/a").tls(hosts(100))).subjectAlternativeNames()).hasSize(100);
    assertThat(translated(wanting("ns/a").tls(hosts(101))).only(Code.INVALID_ANNOTATION).message())
        .contains("101 hosts");
  }

  @Test
  void aNamedCertificateGoesBefore() {
    Translated translated =
        translated(wanting("ns/a").tls("a.org").with("certificate-arn", "arn:1"));
    assertThat(all(translated)).isEmpty();
    assertThat(certificates(translated)).containsExactly(Token.of(new Arn("arn:1")));
    assertThat(translated.only(Code.IGNORED_SETTING).isError()).isFalse();
  }

  @Test
  void anEmptyListNamesNone() {
    assertThat(all(translated(wanting("ns/a").tls("a.org").with("certificate-arn", " , "))))
        .hasSize(1);
  }

  @Test
  void withCertificatesOfTheClassItIsMadeButNotUsed() {
    ClusterState cluster =
        ClusterFixture.cluster()
            .with(IngressClassParams.builder().name("p").addCertificateArns("arn:class").build())
            .with(wanting("ns/a").ofClass("p").tls("a.org"))
            .build();
    Translated translated = Translated.of(cluster, managing());
    assertThat(all(translated)).hasSize(1);
    assertThat(certificates(translated)).containsExactly(Token.of(new Arn("arn:class")));
    assertThat(translated.only(Code.IGNORED_SETTING).message()).contains("IngressClassParams");
  }

  @Test
  void aClassWithoutCertificatesLeavesItInUse() {
    ClusterState cluster =
        ClusterFixture.cluster()
            .with(IngressClassParams.builder().name("p").build())
            .with(wanting("ns/a").ofClass("p").tls("a.org"))
            .build();
    Translated translated = Translated.of(cluster, managing());
    assertThat(certificates(translated)).containsExactly(reference(translated));
    assertThat(translated.codes()).doesNotContain(Code.IGNORED_SETTING);
  }

  @Test
  void withoutTheGateNoneIsMade() {
    ClusterState cluster = ClusterFixture.of(wanting("ns/a").tls("a.org"));
    Translated translated = Translated.of(cluster);
    assertThat(all(translated)).isEmpty();
    assertThat(translated.group().listenerPorts()).containsExactly(80);
    assertThat(translated.only(Code.IGNORED_SETTING).message())
        .contains("EnableCertificateManagement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "yes", "", "True "})
  void whatIsNotTrueIsFalse(String value) {
    Translated translated = translated(ingress("ns/a").tls("a.org").with("create-acm-cert", value));
    assertThat(all(translated)).isEmpty();
    assertThat(translated.group().quarantined()).isEmpty();
    assertThat(translated.codes()).isSubsetOf(Code.IGNORED_SETTING, Code.NO_RULES);
  }

  @Test
  void defaultsOfTheControllerWinAmongTagsWhateverTheGateSays() {
    Options options =
        Options.builder()
            .from(managing(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY))
            .putDefaultTags("team", "platform")
            .build();
    ClusterState cluster =
        ClusterFixture.of(wanting("ns/a").tls("a.org").with("tags", "team=shop,stage=prod"));
    assertThat(made(Translated.of(cluster, options)).tags())
        .isEqualTo(Map.of("team", "platform", "stage", "prod"));
  }

  @Test
  void recordsGoIntoTheInnermostPublicZone() {
    CreatedCertificate made =
        made(
            in(
                account(
                    new HostedZone("/hostedzone/ORG", "org.", false),
                    new HostedZone("/hostedzone/A", "a.org.", false),
                    new HostedZone("/hostedzone/PRIVATE", "x.a.org.", true),
                    new HostedZone("/hostedzone/OTHER", "xa.org.", false)),
                wanting("ns/a").tls("x.a.org", "*.a.org", "a.org", "b.org")));
    assertThat(made.hostedZones())
        .isEqualTo(
            Map.of(
                "*.a.org", Token.of("/hostedzone/A"),
                "a.org", Token.of("/hostedzone/A"),
                "x.a.org", Token.of("/hostedzone/A"),
                "b.org", Token.of("/hostedzone/ORG")));
  }

  @Test
  void aNameInNoZoneIsAnErrorOfTheMember() {
    Translated translated =
        in(account(new HostedZone("/hostedzone/A", "a.org.", false)), wanting("ns/a").tls("b.org"));
    assertThat(translated.only(Code.AWS_FACT_MISSING).message())
        .startsWith("no public hosted zone holds b.org");
  }

  @Test
  void untilSomebodyHasLookedTheZoneIsKnownAfterApply() {
    assertThat(made(wanting("ns/a").tls("a.org")).hostedZones())
        .containsEntry("a.org", Token.unknown("public hosted zone for a.org"));
  }

  @Test
  void certificatesThatAControllerMadeAreNotDiscovered() {
    CloudState account =
        with(
            certificate("arn:mine", Map.of()),
            certificate(
                "arn:made", Map.of("elbv2.k8s.aws/cluster", "x", "ingress.k8s.aws/stack", "y")),
            certificate("arn:half", Map.of("ingress.k8s.aws/stack", "y")));
    IngressFixture ingress = ingress("ns/a").tls("a.org").with("listen-ports", "[{\"HTTPS\":443}]");
    assertThat(certificates(Translated.of(ClusterFixture.of(ingress), managing(), account)))
        .containsExactly(Token.of(new Arn("arn:half")), Token.of(new Arn("arn:mine")));
    assertThat(certificates(Translated.of(ClusterFixture.of(ingress), Translated.OPTIONS, account)))
        .contains(Token.of(new Arn("arn:made")));
  }

  private static String[] hosts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "h" + i + ".org").toArray(String[]::new);
  }

  private static Certificate certificate(String arn, Map<String, String> tags) {
    return new Certificate(
        new Arn(arn), "ISSUED", List.of("a.org"), Optional.empty(), new TreeMap<>(tags), List.of());
  }

  private static CloudState with(Certificate... certificates) {
    return ParityCase.accountWith(facts -> facts.certificates(List.of(certificates)));
  }

  private static CloudState account(HostedZone... zones) {
    return ParityCase.accountWith(facts -> facts.hostedZones(List.of(zones)));
  }

  private static IngressFixture wanting(String name) {
    return ingress(name).with("create-acm-cert", "true");
  }

  private static Options managing(FeatureGate... more) {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.add(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
    gates.addAll(List.of(more));
    return Options.builder().clusterName("demo").featureGates(gates).build();
  }

  private static Translated translated(IngressFixture... ingresses) {
    return in(ParityCase.defaultAccount(), ingresses);
  }

  private static Translated in(CloudState account, IngressFixture... ingresses) {
    return Translated.of(ClusterFixture.of(ingresses), managing(), account);
  }

  private static List<CreatedCertificate> all(Translated translated) {
    return translated.graph().all(CreatedCertificate.class);
  }

  private static CreatedCertificate made(IngressFixture ingress) {
    return made(translated(ingress));
  }

  private static CreatedCertificate made(Translated translated) {
    assertThat(all(translated)).as("%s", translated.diagnostics()).hasSize(1);
    return all(translated).getFirst();
  }

  private static Token<Arn> reference(Translated translated) {
    return Token.reference(made(translated).id(), Attribute.CERTIFICATE_ARN);
  }

  private static List<Token<Arn>> certificates(Translated translated) {
    return translated.graph().listeners().getFirst().certificates();
  }
}
