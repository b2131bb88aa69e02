package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;

/** One bad member hurts nobody else. */
class QuarantineTest {

  private static final String FINALIZER = "group.ingress.k8s.aws/g";

  private final IngressFixture good =
      ingress("ns/good").inGroup("g").prefix("a.example.com", "/", "web");

  @Test
  void aMemberAtFaultIsLeftOutAndTheOthersAreTranslatedAsIfItWereNotThere() {
    Translated alone = translated(good);
    Translated both = translated(good, bad());
    assertThat(Translated.names(both.group().quarantined())).containsExactly("ns/bad");
    assertThat(Translated.names(both.group().members())).containsExactly("ns/good");
    assertThat(both.graph()).isEqualTo(alone.graph());
    assertThat(both.group().blocked()).isFalse();
  }

  @Test
  void aMemberAtFaultIsTranslatedInItsLastGoodFormIfThatIsKnown() {
    IngressFixture was = ingress("ns/bad").inGroup("g").prefix("b.example.com", "/old", "web");
    Translated translated = Translated.of(remembering(was, good, bad()));
    assertThat(translated.graph()).isEqualTo(translated(good, was).graph());
    assertThat(Translated.names(translated.group().standIns())).containsExactly("ns/bad");
    assertThat(translated.group().quarantined()).isEmpty();
    assertThat(Translated.names(translated.group().members())).containsExactly("ns/good");
    assertThat(translated.codes()).isEqualTo(translated(good, bad()).codes());
  }

  @Test
  void aLoneMemberAtFaultIsServedInItsLastGoodForm() {
    IngressFixture was = ingress("ns/bad").inGroup("g").prefix("b.example.com", "/old", "web");
    Translated translated = Translated.of(remembering(was, bad()));
    assertThat(translated.group().blocked()).isFalse();
    assertThat(translated.graph()).isEqualTo(translated(was).graph());
  }

  @Test
  void aLastGoodFormThatIsNotGoodAnyMoreIsOfNoUse() {
    IngressFixture was = ingress("ns/bad").inGroup("g").prefix("b.example.com", "/b*", "web");
    Translated translated = Translated.of(remembering(was, good, bad()));
    assertThat(translated.graph()).isEqualTo(translated(good).graph());
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/bad");
    assertThat(translated.group().standIns()).isEmpty();
    assertThat(translated.codes()).isEqualTo(translated(good, bad()).codes());
  }

  @Test
  void aLastGoodFormOfAnotherGroupIsOfNoUse() {
    IngressFixture was = ingress("ns/bad").inGroup("other").prefix("b.example.com", "/b", "web");
    Translated translated = Translated.of(remembering(was, good, bad()));
    assertThat(Translated.names(translated.group("g").quarantined())).containsExactly("ns/bad");
  }

  @Test
  void aGroupOfNobodyButMembersAtFaultIsLeftAlone() {
    Translated translated = translated(bad());
    assertThat(translated.group().blocked()).isTrue();
    assertThat(translated.graph()).isEqualTo(AlbGraph.empty(translated.group().group().stack()));
    assertThat(translated.group().members()).isEmpty();
  }

  @Test
  void aMemberWithoutPlaceInTheOrderIsQuarantinedToo() {
    Translated translated =
        translated(ingress("ns/a").with("group.order", "x").prefix("", "/", "web"));
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void allMistakesOfAMemberAreToldAtOnce() {
    Translated translated =
        translated(
            ingress("ns/a")
                .with("listen-ports", "[]")
                .with("tags", "nonsense")
                .action("", "/a", "one")
                .with("actions.one", "{")
                .prefix("", "/b*", "web"));
    assertThat(translated.codes())
        .containsExactlyInAnyOrder(
            Code.INVALID_LISTENER, Code.INVALID_ANNOTATION, Code.INVALID_ACTION, Code.INVALID_PATH);
  }

  @Test
  void aMemberThatFitsOnlyWhileAnotherIsThereGoesWithIt() {
    ClusterState cluster =
        ClusterFixture.cluster()
            .services("ns/web")
            .with(ClusterFixture.nodePort("ns/six").addIpFamilies("IPv6").build())
            .with(
                good,
                ingress("ns/six").inGroup("g").prefix("six.example.com", "/", "six"),
                bad().with("ip-address-type", "dualstack"))
            .build();
    Translated translated = Translated.unseen(cluster);
    assertThat(Translated.names(translated.group().members())).containsExactly("ns/good");
    assertThat(Translated.names(translated.group().quarantined()))
        .containsExactly("ns/bad", "ns/six");
    assertThat(translated.only(Code.UNUSABLE_SERVICE).message())
        .isEqualTo("unsupported IPv6 configuration, lb not dual-stack");
  }

  @Test
  void aMemberAtFaultTakesNoConflictsWithIt() {
    Translated translated =
        translated(good.with("scheme", "internal"), bad().with("scheme", "internet-facing"));
    assertThat(translated.codes()).containsExactly(Code.INVALID_CONDITION);
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void whoMayBeServedAlreadyHoldsTheGroupIfItMadeTheLoadBalancerWhatItIs() {
    Translated translated =
        translated(good, bad().with("scheme", "internet-facing").holding(FINALIZER));
    assertThat(translated.group().blocked()).isTrue();
    assertThat(translated.only(Code.GROUP_HELD).message())
        .startsWith("without Ingress ns/bad the scheme of the load balancer would change");
  }

  @Test
  void inboundCidrsOfAServedMemberAreNotOpenedByItsMistake() {
    Translated translated =
        translated(good, bad().with("inbound-cidrs", "10.0.0.0/8").holding(FINALIZER));
    assertThat(translated.only(Code.GROUP_HELD).message()).contains("the inbound CIDRs of port 80");
  }

  @Test
  void theLoadBalancerInFrontDoesNotMoveBecauseOfAMistake() {
    Translated translated =
        translated(
            good.with("enable-frontend-nlb", "true"),
            bad().with("frontend-nlb-scheme", "internet-facing").holding(FINALIZER));
    assertThat(translated.only(Code.GROUP_HELD).message())
        .contains("the network load balancer in front of the load balancer would change");
  }

  @Test
  void whatScreensTheLoadBalancerIsNotExchangedBecauseOfAMistake() {
    Translated translated =
        translated(
            good.with("wafv2-acl-arn", "arn:good"),
            bad().with("wafv2-acl-arn", "arn:bad").holding(FINALIZER));
    assertThat(translated.only(Code.GROUP_HELD).message()).contains("web ACL");
    assertThat(translated.group().blocked()).isTrue();
  }

  /** An add-on that nobody mentions is left as it is. */
  @Test
  void addOnsThatOnlyTheServedMemberMentionsDoNotHoldTheGroup() {
    Translated translated =
        translated(
            good.with("shield-advanced-protection", "true"),
            bad().with("wafv2-acl-arn", "arn:bad").holding(FINALIZER));
    assertThat(translated.codes()).containsExactly(Code.INVALID_CONDITION);
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void portsThatOnlyTheServedMemberListensOnDoNotHoldTheGroup() {
    Translated translated =
        translated(
            good, bad().with("listen-ports", "[{\"HTTP\":80},{\"HTTP\":8080}]").holding(FINALIZER));
    assertThat(translated.group().blocked()).isFalse();
    assertThat(translated.group().listenerPorts()).containsExactly(80);
  }

  @Test
  void aServedMemberThatChangedNothingOfTheLoadBalancerDoesNotHoldTheGroup() {
    Translated translated = translated(good, bad().holding(FINALIZER));
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void aMemberWhoseServiceCouldNotBeReadIsAtFault() {
    Translated translated =
        Translated.of(
            ClusterFixture.cluster()
                .services("ns/web")
                .unread(u -> u.addServices(IngressFixture.name("ns/blog")))
                .with(good, ingress("ns/blog").inGroup("g").prefix("", "/blog", "blog"))
                .build());
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/blog");
    assertThat(translated.only(Code.UNREAD_SERVICE).message())
        .isEqualTo("Service ns/blog could not be read");
  }

  @Test
  void aMemberThatCouldNotBeReadIsQuarantined() {
    Translated both =
        Translated.of(ClusterFixture.cluster().services("ns/web").with(good).unread(bad()).build());
    assertThat(Translated.names(both.group().quarantined())).containsExactly("ns/bad");
    assertThat(both.graph()).isEqualTo(translated(good).graph());
  }

  @Test
  void aGroupOfNobodyButMembersThatCouldNotBeReadIsLeftAlone() {
    Translated translated = Translated.of(ClusterFixture.cluster().unread(good).build());
    assertThat(translated.group().blocked()).isTrue();
  }

  private static ClusterState remembering(IngressFixture was, IngressFixture... now) {
    return ClusterState.builder()
        .from(cluster(now))
        .putLastGoodIngresses(was.build().name(), was.build())
        .build();
  }

  private static IngressFixture bad() {
    return ingress("ns/bad")
        .inGroup("g")
        .with("conditions.web", "[{\"field\":\"source-ip\"}]")
        .prefix("b.example.com", "/", "web");
  }

  private static Translated translated(IngressFixture... ingresses) {
    return Translated.of(cluster(ingresses));
  }

  private static ClusterState cluster(IngressFixture... ingresses) {
    return ClusterFixture.cluster().services("ns/web").with(ingresses).build();
  }
}
