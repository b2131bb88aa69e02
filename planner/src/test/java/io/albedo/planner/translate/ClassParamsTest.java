package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.IngressFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.ListenerParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of IngressClassParams against the annotation it overrides. */
class ClassParamsTest {

  /** Whose word holds when a field stands in one member's class only. */
  enum Reach {
    /** Each member's class counts for that member. */
    EVERY_MEMBER,
    /** Only the class of the first member counts; it replaces what all annotations say. */
    FIRST_MEMBER
  }

  /** A field, what it says, the annotation that says something else, and how to see who won. */
  record Row(
      String field,
      Reach reach,
      UnaryOperator<IngressClassParams.Builder> set,
      Map<String, String> annotations,
      Function<AlbGraph, String> seen,
      String ofClass,
      String ofAnnotation) {
    @Override
    public String toString() {
      return field;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        row(
            "loadBalancerName",
            p -> p.loadBalancerName("of-class"),
            "load-balancer-name",
            "mine",
            lb(LoadBalancer::name),
            "of-class",
            "mine"),
        row(
            "scheme",
            p -> p.scheme("internet-facing"),
            "scheme",
            "internal",
            lb(l -> l.scheme().text()),
            "internet-facing",
            "internal"),
        row(
            "ipAddressType",
            p -> p.ipAddressType("ipv4"),
            "ip-address-type",
            "bad-if-read",
            lb(l -> l.ipAddressType().text()),
            "ipv4",
            ""),
        row(
            "certificateArn",
            p -> p.addCertificateArns("arn:1", "arn:2"),
            "certificate-arn",
            "arn:3",
            listener(l -> texts(l.certificates())),
            "[arn:1, arn:2]",
            "[arn:3]"),
        row(
            "sslPolicy",
            p -> p.sslPolicy("class-policy"),
            Map.of("ssl-policy", "my-policy", "listen-ports", "[{\"HTTPS\":443}]"),
            listener(l -> l.sslPolicy().orElse("")),
            "class-policy",
            "my-policy"),
        row(
            "sslRedirectPort",
            p -> p.sslRedirectPort("443"),
            Map.of(
                "ssl-redirect",
                "8443",
                "listen-ports",
                "[{\"HTTP\":80},{\"HTTPS\":443},{\"HTTPS\":8443}]"),
            ClassParamsTest::redirect,
            "443",
            "8443"),
        row(
            "inboundCIDRs",
            p -> p.addInboundCidrs("10.0.0.0/8"),
            "inbound-cidrs",
            "192.168.0.0/16",
            ClassParamsTest::sources,
            "[10.0.0.0/8]",
            "[192.168.0.0/16]"),
        row(
            "prefixListsIDs",
            p -> p.addPrefixListIds("pl-class"),
            "security-group-prefix-lists",
            "pl-mine",
            ClassParamsTest::sources,
            "[pl-class]",
            "[pl-mine]"),
        row(
            "subnets",
            p -> p.subnets(new SubnetSelector(List.of(SUBNETS[0], SUBNETS[1]), Map.of())),
            "subnets",
            SUBNETS[1] + "," + SUBNETS[2],
            lb(
                l ->
                    l.subnets()
                        .map(s -> s.stream().map(m -> m.subnet().value()).toList())
                        .known()
                        .orElseThrow()
                        .toString()),
            List.of(SUBNETS[0], SUBNETS[1]).toString(),
            List.of(SUBNETS[1], SUBNETS[2]).toString()),
        row(
            "tags",
            p -> p.putTags("k", "class"),
            "tags",
            "k=mine",
            lb(l -> l.tags().toString()),
            "{k=class}",
            "{k=mine}"),
        row(
            "targetType",
            p -> p.targetType("ip"),
            "target-type",
            "instance",
            g -> g.all(TargetGroup.class).getFirst().targetType().text(),
            "ip",
            "instance"),
        row(
            "wafv2AclArn",
            p -> p.wafv2AclArn("arn:class"),
            "wafv2-acl-arn",
            "arn:mine",
            ClassParamsTest::acl,
            "arn:class",
            "arn:mine"),
        first(
            "loadBalancerAttributes",
            p -> p.loadBalancerAttributes(new TreeMap<>(Map.of("k", "class"))),
            "load-balancer-attributes",
            "k=mine",
            lb(l -> l.attributes().toString()),
            "{k=class}",
            "{k=mine}"),
        first(
            "listeners",
            p ->
                p.addListeners(new ListenerParams("HTTP", 80, new TreeMap<>(Map.of("k", "class")))),
            "listener-attributes.HTTP-80",
            "k=mine",
            listener(l -> l.attributes().toString()),
            "{k=class}",
            "{k=mine}"),
        first(
            "minimumLoadBalancerCapacity",
            p -> p.minimumCapacityUnits(500),
            "minimum-load-balancer-capacity",
            "CapacityUnits=7",
            lb(l -> l.minimumCapacityUnits().toString()),
            "OptionalInt[500]",
            "OptionalInt[7]"),
        first(
            "ipamConfiguration",
            p -> p.ipv4IpamPoolId("pool-class"),
            "ipam-ipv4-pool-id",
            "pool-mine",
            lb(l -> l.ipv4IpamPool().orElse("")),
            "pool-class",
            "pool-mine"));
  }

  private static final String[] SUBNETS = {
    "subnet-0bb0000000000002a", "subnet-0bb0000000000002b", "subnet-0bb0000000000002c"
  };

  @ParameterizedTest
  @MethodSource("rows")
  void theClassGoesBeforeTheAnnotation(Row row) {
    AlbGraph graph = graph(row, member("ns/a", row).ofClass("p"));
    assertThat(row.seen().apply(graph)).isEqualTo(row.ofClass());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withoutTheClassTheAnnotationHolds(Row row) {
    if (!row.ofAnnotation().isEmpty()) {
      assertThat(row.seen().apply(graph(row, member("ns/a", row)))).isEqualTo(row.ofAnnotation());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theClassOfALaterMemberCountsOnlyForFieldsOfEveryMember(Row row) {
    if (row.reach() == Reach.FIRST_MEMBER) {
      assertThat(row.seen().apply(withLater(row).graph())).isEqualTo(row.ofAnnotation());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatALaterClassSaysInVainIsFound(Row row) {
    List<String> found =
        withLater(row).diagnostics().stream()
            .filter(d -> d.code() == Code.IGNORED_SETTING)
            .filter(d -> d.subject().equals(Subject.ingress(name("ns/b"))))
            .map(Diagnostic::message)
            .toList();
    if (row.reach() == Reach.FIRST_MEMBER) {
      assertThat(found)
          .singleElement()
          .asString()
          .startsWith("IngressClassParams p spec." + row.field().replaceFirst("[.\\[].*", ""))
          .contains("Ingress ns/a");
    } else {
      assertThat(found).isEmpty();
    }
  }

  @Test
  void whatTheFirstClassSaysAsWellIsNotFound() {
    Translated translated =
        translated(
            IngressClassParams.builder().ipv4IpamPoolId("pool"),
            ingress("ns/a").inGroup("g").ofClass("p").prefix("", "/a", "web"),
            ingress("ns/b").inGroup("g").ofClass("p").prefix("", "/b", "web"));
    assertThat(translated.diagnostics()).isEmpty();
  }

  private static Translated withLater(Row row) {
    return translated(
        row.set().apply(IngressClassParams.builder()),
        member("ns/a", row).inGroup("g"),
        ingress("ns/b").inGroup("g").ofClass("p").prefix("", "/b", "web"));
  }

  @Test
  void capacityOfTheClassKeepsTheAnnotationFromBeingRead() {
    Translated translated =
        translated(
            IngressClassParams.builder().minimumCapacityUnits(5),
            ingress("ns/a").ofClass("p").with("minimum-load-balancer-capacity", "no map"));
    assertThat(translated.group().quarantined()).isEmpty();
  }

  static Stream<Row> rowsOfText() {
    return rows()
        .filter(
            row ->
                Set.of("loadBalancerName", "sslPolicy", "sslRedirectPort").contains(row.field()));
  }

  @ParameterizedTest
  @MethodSource("rowsOfText")
  void anEmptyTextOfTheClassSaysNothing(Row row) {
    IngressClassParams.Builder empty =
        IngressClassParams.builder().loadBalancerName("").sslPolicy("").sslRedirectPort("");
    Translated translated = translated(empty, member("ns/a", row).ofClass("p"));
    assertThat(row.seen().apply(translated.graph())).isEqualTo(row.ofAnnotation());
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "spec.scheme",
            Code.INVALID_ANNOTATION,
            p -> p.scheme("public"),
            "unknown scheme: public"),
        new Mistake(
            "spec.ipAddressType",
            Code.INVALID_ANNOTATION,
            p -> p.ipAddressType("ipv6"),
            "unknown IPAddressType: ipv6"),
        new Mistake(
            "spec.loadBalancerName",
            Code.INVALID_ANNOTATION,
            p -> p.loadBalancerName("a-name-that-is-longer-than-32-char"),
            "load balancer name cannot be longer than 32 characters"),
        new Mistake(
            "spec.inboundCIDRs",
            Code.INVALID_LISTENER,
            p -> p.addInboundCidrs("10.0.0.0/8", "10.0.0.0"),
            "invalid CIDR in IngressClassParams InboundCIDR 10.0.0.0: invalid CIDR address:"
                + " 10.0.0.0"),
        new Mistake(
            "spec.sslRedirectPort",
            Code.INVALID_LISTENER,
            p -> p.sslRedirectPort("8443"),
            "listener does not exist for SSLRedirect port: 8443"),
        new Mistake(
            "spec.targetType",
            Code.INVALID_TARGET_GROUP,
            p -> p.targetType("lambda"),
            "unknown targetType: lambda"));
  }

  /** A field, a value that nobody can use, and what is said about it. */
  record Mistake(
      String field, Code code, UnaryOperator<IngressClassParams.Builder> set, String message) {
    @Override
    public String toString() {
      return field;
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void whatIsWrongInTheClassIsToldWithItsField(Mistake mistake) {
    Translated translated =
        translated(
            mistake.set().apply(IngressClassParams.builder()),
            ingress("ns/a").inGroup("g").ofClass("p").prefix("", "/a", "web"),
            ingress("ns/b").inGroup("g").prefix("", "/b", "web"));
    Diagnostic found = translated.only(mistake.code());
    assertThat(found.subject()).isEqualTo(Subject.ingress(name("ns/a")));
    assertThat(found.field()).isEqualTo("IngressClassParams p " + mistake.field());
    assertThat(found.message()).isEqualTo(mistake.message());
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void attributesOfTheClassOverrideKeyByKey() {
    Translated translated =
        translated(
            IngressClassParams.builder()
                .loadBalancerAttributes(new TreeMap<>(Map.of("a", "class"))),
            ingress("ns/a").ofClass("p").with("load-balancer-attributes", "a=mine,b=mine"));
    assertThat(translated.graph().loadBalancer().orElseThrow().attributes())
        .isEqualTo(Map.of("a", "class", "b", "mine"));
  }

  @Test
  void theGroupOfTheClassGoesBeforeTheAnnotation() {
    Translated translated =
        translated(
            IngressClassParams.builder().group("of-class"),
            ingress("ns/a").ofClass("p").inGroup("mine"));
    assertThat(translated.group().group().text()).isEqualTo("of-class");
  }

  private static Row row(
      String field,
      UnaryOperator<IngressClassParams.Builder> set,
      String suffix,
      String value,
      Function<AlbGraph, String> seen,
      String ofClass,
      String ofAnnotation) {
    return row(field, set, Map.of(suffix, value), seen, ofClass, ofAnnotation);
  }

  private static Row row(
      String field,
      UnaryOperator<IngressClassParams.Builder> set,
      Map<String, String> annotations,
      Function<AlbGraph, String> seen,
      String ofClass,
      String ofAnnotation) {
    return new Row(field, Reach.EVERY_MEMBER, set, annotations, seen, ofClass, ofAnnotation);
  }

  private static Row first(
      String field,
      UnaryOperator<IngressClassParams.Builder> set,
      String suffix,
      String value,
      Function<AlbGraph, String> seen,
      String ofClass,
      String ofAnnotation) {
    return new Row(
        field, Reach.FIRST_MEMBER, set, Map.of(suffix, value), seen, ofClass, ofAnnotation);
  }

  private static Function<AlbGraph, String> lb(Function<LoadBalancer, String> seen) {
    return graph -> seen.apply(graph.loadBalancer().orElseThrow());
  }

  private static Function<AlbGraph, String> listener(Function<Listener, String> seen) {
    return graph -> seen.apply(graph.listeners().getFirst());
  }

  private static String redirect(AlbGraph graph) {
    return graph.listeners().getFirst().defaultActions().stream()
        .filter(Action.Redirect.class::isInstance)
        .map(a -> ((Action.Redirect) a).port().orElse(""))
        .findFirst()
        .orElse("");
  }

  private static String sources(AlbGraph graph) {
    return graph.all(SecurityGroup.class).getFirst().ingress().stream()
        .map(permission -> permission.source().value())
        .toList()
        .toString();
  }

  private static String acl(AlbGraph graph) {
    return graph.all(WebAclAssociation.class).stream()
        .flatMap(association -> association.webAcl().stream())
        .flatMap(token -> token.known().stream())
        .findFirst()
        .map(arn -> arn.value())
        .orElse("");
  }

  private static String texts(List<? extends Token<?>> tokens) {
    return tokens.stream()
        .map(token -> token.known().map(Object::toString).orElse("?"))
        .toList()
        .toString();
  }

  private static IngressFixture member(String name, Row row) {
    IngressFixture fixture = ingress(name).prefix("", "/", "web");
    row.annotations().forEach(fixture::with);
    return fixture;
  }

  private static AlbGraph graph(Row row, IngressFixture... members) {
    Translated translated = translated(row.set().apply(IngressClassParams.builder()), members);
    assertThat(translated.group().quarantined()).as("%s", translated.diagnostics()).isEmpty();
    return translated.graph();
  }

  private static Translated translated(
      IngressClassParams.Builder params, IngressFixture... members) {
    return Translated.of(
        ClusterFixture.cluster()
            .services("ns/web")
            .with(params.name("p").build())
            .with(members)
            .build());
  }
}
