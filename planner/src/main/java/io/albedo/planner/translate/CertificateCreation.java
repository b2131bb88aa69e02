package io.albedo.planner.translate;

import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.options.FeatureGate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The certificate that an Ingress wants made ({@code create-acm-cert}), for all its hosts.
 *
 * <pre>
 * a certificate-arn in the annotation   -> none is made
 * an authority, by annotation or flag   -> PRIVATE, issued by that
 * no authority                          -> AMAZON_ISSUED, validated by DNS
 * </pre>
 */
final class CertificateCreation {

  private static final String FIELD = AnnotationReader.field(AnnotationName.CREATE_ACM_CERT);

  private static final Flag WANTED =
      AnnotationReader.type(AnnotationName.CREATE_ACM_CERT, Flag.class);

  /** Source: parameter SubjectAlternativeNames of RequestCertificate in the ACM API reference. */
  private static final int MOST_NAMES = 100;

  private final Surroundings surroundings;
  private final MemberScope member;

  CertificateCreation(Surroundings surroundings, MemberScope member) {
    this.surroundings = surroundings;
    this.member = member;
  }

  /** Empty if none is wanted, or if none can be made, which is reported then. */
  Optional<CreatedCertificate> certificate() {
    return isWanted() && !namesOthers()
        ? checked(CertificateFinder.hosts(member.ingress()))
        : Optional.empty();
  }

  private boolean isWanted() {
    Optional<Parsed<Boolean>> parsed =
        member
            .annotations()
            .text(AnnotationName.CREATE_ACM_CERT)
            .map(raw -> WANTED.parse(AnnotationName.CREATE_ACM_CERT.key(), raw));
    parsed.flatMap(Parsed::problem).ifPresent(p -> warn(p + "; that counts as false"));
    boolean wanted = parsed.flatMap(Parsed::toOptional).orElse(false);
    boolean managed = surroundings.options().isOn(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
    if (wanted && !managed) {
      warn(
          "no certificate is made, since feature gate "
              + FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT.text()
              + " is off");
    }
    return wanted && managed;
  }

  /** Those of the class do not count here, though it is they that listeners get then. */
  private boolean namesOthers() {
    boolean others =
        member
            .annotations()
            .list(AnnotationName.CERTIFICATE_ARN)
            .filter(arns -> !arns.isEmpty())
            .isPresent();
    boolean ofClass =
        member
            .params()
            .map(IngressClassParams::certificateArns)
            .filter(a -> !a.isEmpty())
            .isPresent();
    if (others) {
      warn("no certificate is made, since " + AnnotationName.CERTIFICATE_ARN.key() + " names one");
    } else if (ofClass) {
      warn("the certificate is made, but listeners have those of the IngressClassParams");
    }
    return others;
  }

  private void warn(String message) {
    member.findings().warn(Code.IGNORED_SETTING, FIELD, message);
  }

  private Optional<CreatedCertificate> checked(SortedSet<String> hosts) {
    if (hosts.isEmpty()) {
      report(
          "ingress %s has create-acm-cert enabled but no hostnames defined in spec.rules[].host or spec.tls[].hosts — cannot create a certificate without at least one hostname"
              .formatted(member.name()));
      return Optional.empty();
    }
    if (hosts.size() > MOST_NAMES) {
      report(hosts.size() + " hosts are too many for one certificate, which has at most 100 names");
      return Optional.empty();
    }
    return Optional.of(certificate(hosts));
  }

  private void report(String message) {
    member.findings().add(Code.INVALID_ANNOTATION, FIELD, message);
  }

  private CreatedCertificate certificate(SortedSet<String> hosts) {
    Optional<String> authority = authority();
    CertificateType type =
        authority.isPresent() ? CertificateType.PRIVATE : CertificateType.AMAZON_ISSUED;
    CreatedCertificate.Builder builder = CreatedCertificate.builder();
    builder
        .id(id(type, hosts.first()))
        .type(type)
        .certificateAuthorityArn(authority)
        .domainName(hosts.first())
        .subjectAlternativeNames(hosts)
        .tags(new Tags(surroundings.options()).ofCertificate(member));
    if (type == CertificateType.AMAZON_ISSUED) {
      builder.hostedZones(zones(hosts));
    }
    return builder.build();
  }

  private Optional<String> authority() {
    return member
        .annotations()
        .nonEmpty(AnnotationName.ACM_PCA_ARN)
        .or(surroundings.options()::defaultPcaArn)
        .filter(arn -> !arn.isEmpty());
  }

  private ResourceId id(CertificateType type, String domain) {
    return ResourceId.certificate(
        type.name().toLowerCase(Locale.ROOT)
            + "/"
            + domain.replace("*", "wildcard")
            + "-"
            + NameHash.of(8, member.name().text()));
  }

  private SortedMap<String, Token<String>> zones(SortedSet<String> hosts) {
    SortedMap<String, Token<String>> zones = new TreeMap<>();
    hosts.forEach(host -> zone(host).ifPresent(zone -> zones.put(host, zone)));
    return zones;
  }

  /** The innermost public zone that holds the name. */
  private Optional<Token<String>> zone(String host) {
    CloudNeed need = new CloudNeed.HostedZoneFor(host);
    Optional<List<HostedZone>> all =
        surroundings.aws().facts(List.of(need)).flatMap(AccountFacts::hostedZones);
    if (all.isEmpty()) {
      return Optional.of(Token.unknown(need.text()));
    }
    Optional<HostedZone> innermost =
        all.get().stream()
            .filter(Predicate.not(HostedZone::privateZone))
            .filter(zone -> zone.holds(host))
            .max(Comparator.comparingInt(zone -> zone.name().length()));
    if (innermost.isEmpty()) {
      member
          .findings()
          .add(
              Code.AWS_FACT_MISSING,
              FIELD,
              "no public hosted zone holds " + host + ", so ACM cannot be shown that it is ours");
    }
    return innermost.map(zone -> Token.of(zone.id()));
  }
}
