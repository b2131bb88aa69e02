package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.ListenPorts;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.catalogue.ValueType.CidrList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads what a member says about its ports.
 *
 * <pre>
 * listen-ports                      -> those
 * none, but certificates are named  -> 443
 * none                              -> 80
 * </pre>
 *
 * <p>{@code spec.tls} alone does not switch to HTTPS.
 */
final class ListenConfigReader {

  private final Surroundings surroundings;
  private final MemberScope member;

  ListenConfigReader(Surroundings surroundings, MemberScope member) {
    this.surroundings = surroundings;
    this.member = member;
  }

  ListenConfig read() {
    Optional<CreatedCertificate> created =
        new CertificateCreation(surroundings, member).certificate();
    List<Token<Arn>> named = namedCertificates(created);
    SortedMap<Integer, Protocol> ports = ports(!named.isEmpty());
    return new ListenConfig(
        ports,
        ports.containsValue(Protocol.HTTPS) ? certificates(named) : List.of(),
        created,
        sources(),
        prefixLists(),
        fromParams(IngressClassParams::sslPolicy)
            .or(() -> member.annotations().text(AnnotationName.SSL_POLICY)),
        new MutualAuthenticationReader(surroundings.aws(), member).read());
  }

  private SortedMap<Integer, Protocol> ports(boolean secure) {
    return member
        .annotations()
        .parsed(AnnotationName.LISTEN_PORTS.key(), Code.INVALID_LISTENER, ListenPorts::parse)
        .map(ListenConfigReader::protocols)
        .orElseGet(
            () -> new TreeMap<>(secure ? Map.of(443, Protocol.HTTPS) : Map.of(80, Protocol.HTTP)));
  }

  private static SortedMap<Integer, Protocol> protocols(SortedMap<Integer, String> ports) {
    SortedMap<Integer, Protocol> protocols = new TreeMap<>();
    ports.forEach((port, text) -> protocols.put(port, Protocol.of(text).orElseThrow()));
    return protocols;
  }

  /** Those of the class, else those of the annotation, else the one that is made. */
  private List<Token<Arn>> namedCertificates(Optional<CreatedCertificate> created) {
    List<String> arns =
        member
            .params()
            .map(IngressClassParams::certificateArns)
            .filter(list -> !list.isEmpty())
            .or(() -> member.annotations().list(AnnotationName.CERTIFICATE_ARN))
            .orElse(List.of());
    return arns.isEmpty()
        ? created.stream().map(c -> reference(c.id())).toList()
        : arns.stream().map(arn -> Token.of(new Arn(arn))).toList();
  }

  private static Token<Arn> reference(ResourceId certificate) {
    return Token.reference(certificate, Attribute.CERTIFICATE_ARN);
  }

  private List<Token<Arn>> certificates(List<Token<Arn>> named) {
    return named.isEmpty()
        ? new CertificateFinder(surroundings.options(), surroundings.aws()).discover(member)
        : named;
  }

  private SourceRanges sources() {
    List<String> ofClass = member.params().map(IngressClassParams::inboundCidrs).orElse(List.of());
    return ofClass.isEmpty()
        ? member
            .annotations()
            .parsed(AnnotationName.INBOUND_CIDRS.key(), this::sources)
            .orElse(SourceRanges.NOWHERE)
        : sourcesOfClass(ofClass);
  }

  private Parsed<SourceRanges> sources(String raw) {
    return cidrs(
            AnnotationReader.type(AnnotationName.INBOUND_CIDRS, CidrList.class).items(raw),
            Cidr::parse)
        .mapMessage(
            cause -> "invalid inbound-cidrs settings on Ingress: " + member.name() + ": " + cause);
  }

  private SourceRanges sourcesOfClass(List<String> texts) {
    Parsed<SourceRanges> parsed =
        cidrs(
            texts,
            text ->
                Cidr.parse(text)
                    .mapMessage(
                        cause ->
                            "invalid CIDR in IngressClassParams InboundCIDR "
                                + text
                                + ": "
                                + cause));
    parsed
        .problem()
        .ifPresent(
            problem ->
                member
                    .findings()
                    .add(Code.INVALID_LISTENER, member.placeOfParam("spec.inboundCIDRs"), problem));
    return parsed.orElse(SourceRanges.NOWHERE);
  }

  private static Parsed<SourceRanges> cidrs(
      List<String> texts, Function<String, Parsed<Cidr>> parser) {
    List<Cidr> cidrs = new ArrayList<>();
    for (String text : texts) {
      switch (parser.apply(text)) {
        case Parsed.Ok<Cidr>(Cidr cidr) -> cidrs.add(cidr);
        case Parsed.Bad<Cidr>(String cause) -> {
          return Parsed.bad(cause);
        }
      }
    }
    return Parsed.ok(SourceRanges.of(cidrs));
  }

  private SortedSet<String> prefixLists() {
    List<String> ofClass = member.params().map(IngressClassParams::prefixListIds).orElse(List.of());
    return new TreeSet<>(
        ofClass.isEmpty()
            ? member
                .annotations()
                .list(AnnotationName.SECURITY_GROUP_PREFIX_LISTS)
                .orElse(List.of())
            : ofClass);
  }

  private Optional<String> fromParams(Function<IngressClassParams, Optional<String>> field) {
    return member.param(field).filter(value -> !value.isEmpty());
  }
}
