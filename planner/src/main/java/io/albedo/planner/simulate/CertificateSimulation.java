package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.CertificateCall.ChangeResourceRecordSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * ACM, and as much of Route 53 as it takes to validate certificates: one is issued when the records
 * of all its names are there. Error codes: the actions' pages in the API references of ACM and
 * Route 53.
 */
final class CertificateSimulation {

  private static final String PENDING = "PENDING_VALIDATION";
  private static final int MOST_NAMES = 100;

  private final Draft draft;

  CertificateSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> apply(CertificateCall call) {
    return switch (call) {
      case CertificateCall.RequestCertificate c -> request(c.certificate());
      case CertificateCall.AwaitValidationRecords c -> records(c.certificate());
      case ChangeResourceRecordSets c -> write(c);
      case CertificateCall.AwaitCertificateIssued c -> awaitIssued(c.certificate());
      case CertificateCall.AddTagsToCertificate c ->
          tag(c.certificate(), tags -> TagSimulation.added(tags, c.tags()));
      case CertificateCall.RemoveTagsFromCertificate c ->
          tag(c.certificate(), tags -> without(tags, c));
      case CertificateCall.DeleteCertificate c -> delete(c.certificate());
    };
  }

  private Map<Attribute, String> request(CreatedCertificate wanted) {
    if (wanted.subjectAlternativeNames().size() > MOST_NAMES) {
      throw new Refusal("ValidationException", "more than " + MOST_NAMES + " names");
    }
    boolean validated = wanted.type() == CertificateType.AMAZON_ISSUED;
    Arn arn = new Arn(draft.arn("acm", "certificate/" + draft.nextId()));
    draft.certificates.add(
        new Certificate(
            arn,
            validated ? PENDING : "ISSUED",
            wanted.subjectAlternativeNames(),
            wanted.certificateAuthorityArn(),
            wanted.tags(),
            validated ? pending(wanted) : List.of()));
    return Map.of(Attribute.CERTIFICATE_ARN, arn.value());
  }

  private static List<DomainValidation> pending(CreatedCertificate wanted) {
    return wanted.subjectAlternativeNames().stream()
        .map(domain -> new DomainValidation(domain, PENDING, Optional.of(record(domain))))
        .toList();
  }

  /** The same for all certificates of an account. */
  private static ValidationRecord record(String domain) {
    String bare = domain.startsWith("*.") ? domain.substring(2) : domain;
    return new ValidationRecord(domain, "_local." + bare + ".", "_local.acm-validations.aws.");
  }

  /** ACM makes up what it has not told yet. */
  private Map<Attribute, String> records(Token<Arn> arn) {
    int index = draft.certificate(arn);
    Certificate certificate = draft.certificates.get(index);
    List<DomainValidation> validations =
        certificate.domains().stream().map(domain -> validation(certificate, domain)).toList();
    draft.certificates.set(index, with(certificate, certificate.status(), validations));
    return Map.of(
        Attribute.VALIDATION_RECORDS,
        ValidationRecord.text(
            validations.stream().flatMap(validation -> validation.record().stream()).toList()));
  }

  private static DomainValidation validation(Certificate certificate, String domain) {
    Optional<DomainValidation> told =
        certificate.validations().stream().filter(v -> v.domain().equals(domain)).findFirst();
    return new DomainValidation(
        domain,
        told.map(DomainValidation::status).orElse(PENDING),
        told.flatMap(DomainValidation::record).or(() -> Optional.of(record(domain))));
  }

  private static Certificate with(
      Certificate certificate, String status, List<DomainValidation> validations) {
    return new Certificate(
        certificate.arn(),
        status,
        certificate.domains(),
        certificate.certificateAuthorityArn(),
        certificate.tags(),
        validations);
  }

  private Map<Attribute, String> write(ChangeResourceRecordSets call) {
    String zone = known(call.hostedZoneId());
    boolean missing =
        draft
            .facts()
            .flatMap(AccountFacts::hostedZones)
            .filter(zones -> zones.stream().noneMatch(z -> z.id().equals(zone)))
            .isPresent();
    if (missing) {
      throw new Refusal("NoSuchHostedZone", "'" + zone + "' does not exist");
    }
    List<ValidationRecord> written =
        known(call.records()).stream().filter(r -> call.domains().contains(r.domain())).toList();
    draft.certificates.replaceAll(certificate -> seen(certificate, written));
    return Map.of();
  }

  /** A certificate after ACM has seen the records. */
  private static Certificate seen(Certificate certificate, List<ValidationRecord> written) {
    return isPending(certificate)
        ? issuedIfSeen(
            with(
                certificate,
                PENDING,
                certificate.validations().stream().map(v -> seen(v, written)).toList()))
        : certificate;
  }

  private static boolean isPending(Certificate certificate) {
    return certificate.status().equals(PENDING);
  }

  private static Certificate issuedIfSeen(Certificate certificate) {
    return isPending(certificate)
            && certificate.validations().stream().allMatch(DomainValidation::isDone)
        ? with(certificate, "ISSUED", certificate.validations())
        : certificate;
  }

  private static DomainValidation seen(
      DomainValidation validation, List<ValidationRecord> written) {
    boolean there =
        validation
            .record()
            .filter(r -> written.stream().anyMatch(w -> w.name().equals(r.name())))
            .isPresent();
    return there
        ? new DomainValidation(validation.domain(), "SUCCESS", validation.record())
        : validation;
  }

  private Map<Attribute, String> awaitIssued(Token<Arn> arn) {
    int index = draft.certificate(arn);
    Certificate certificate = issuedIfSeen(draft.certificates.get(index));
    if (!certificate.isIssued()) {
      throw new Refusal("Timeout", certificate.arn() + " is " + certificate.status());
    }
    draft.certificates.set(index, certificate);
    return Map.of();
  }

  private static SortedMap<String, String> without(
      SortedMap<String, String> tags, CertificateCall.RemoveTagsFromCertificate call) {
    SortedMap<String, String> rest = new TreeMap<>(tags);
    rest.keySet().removeAll(call.keys());
    return rest;
  }

  private Map<Attribute, String> tag(
      Token<Arn> arn, UnaryOperator<SortedMap<String, String>> change) {
    int index = draft.certificate(arn);
    Certificate certificate = draft.certificates.get(index);
    draft.certificates.set(
        index,
        new Certificate(
            certificate.arn(),
            certificate.status(),
            certificate.domains(),
            certificate.certificateAuthorityArn(),
            change.apply(certificate.tags()),
            certificate.validations()));
    return Map.of();
  }

  private Map<Attribute, String> delete(Token<Arn> arn) {
    int index = draft.certificate(arn);
    if (draft.listeners.stream().anyMatch(l -> l.spec().certificates().contains(arn))) {
      throw new Refusal("ResourceInUseException", arn + " is used by a listener");
    }
    draft.certificates.remove(index);
    return Map.of();
  }

  /** Refuses certificates that ACM has not issued; one that it does not know is somebody else's. */
  void checkUsable(Token<Arn> arn) {
    boolean unusable =
        draft.certificates.stream().anyMatch(c -> Token.of(c.arn()).equals(arn) && !c.isIssued());
    if (unusable) {
      throw new Refusal("UnsupportedCertificate", arn + " is not issued");
    }
  }
}
