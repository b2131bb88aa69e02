package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Certificates that ACM is asked for. One that Amazon issues needs records in Route 53, which ACM
 * makes up after the request; then it takes some minutes until it can be used.
 *
 * <pre>
 * request, wait for the records, write them (once a zone), ..., wait until it is issued, listeners
 * </pre>
 */
final class CertificateLowering {

  private final OperationNames names;

  CertificateLowering(OperationNames names) {
    this.names = names;
  }

  List<Step> create(Change.Create change, CreatedCertificate wanted) {
    List<Step> steps = new ArrayList<>();
    Mark mark = change.replaces() ? Mark.REPLACE : Mark.CREATE;
    steps.add(
        draft(Phase.CERTIFICATES, "request", wanted.id(), mark)
            .title("request a certificate for " + list(wanted.subjectAlternativeNames()))
            .because(change.reason())
            .preserving(change.replaces() ? "listeners keep the old one until then" : "")
            .call(new CertificateCall.RequestCertificate(wanted)));
    Token<Arn> arn = Token.reference(wanted.id(), Attribute.CERTIFICATE_ARN);
    steps.addAll(validate(wanted, arn, new TreeSet<>(wanted.subjectAlternativeNames())));
    return steps;
  }

  List<Step> update(CreatedCertificate wanted, Present<CreatedCertificate> present) {
    List<Step> steps = new ArrayList<>(tags(wanted, present));
    if (wanted.stage() != present.resource().stage()) {
      steps.addAll(validate(wanted, present.arn(), present.resource().unvalidated()));
    }
    return steps;
  }

  Step delete(Present<CreatedCertificate> present, String reason) {
    return draft(Phase.CERTIFICATES_REMOVED, "delete", present.resource().id(), Mark.DELETE)
        .title("delete the certificate for " + list(present.resource().subjectAlternativeNames()))
        .because(reason)
        .call(new CertificateCall.DeleteCertificate(present.arn()));
  }

  private List<Step> validate(
      CreatedCertificate certificate, Token<Arn> arn, SortedSet<String> domains) {
    List<Step> steps = new ArrayList<>();
    if (certificate.type() == CertificateType.AMAZON_ISSUED && !domains.isEmpty()) {
      ResourceId validation = ResourceId.validationOf(certificate.id());
      steps.add(awaitRecords(validation, arn));
      byZone(certificate, domains)
          .forEach((zone, names) -> steps.add(writeRecords(validation, zone, names)));
    }
    OperationDraft wait = draft(Phase.CERTIFICATES_ISSUED, "await", certificate.id(), Mark.WAIT);
    steps.forEach(step -> wait.after(step.operation().id()));
    steps.add(
        wait.title("wait until the certificate for " + certificate.domainName() + " is issued")
            .because("a listener cannot use it before")
            .call(new CertificateCall.AwaitCertificateIssued(arn)));
    return steps;
  }

  private Step awaitRecords(ResourceId validation, Token<Arn> arn) {
    return draft(Phase.CERTIFICATES, "await", validation, Mark.WAIT)
        .title("wait for the records that ACM wants to see")
        .because("ACM makes them up after the request")
        .call(new CertificateCall.AwaitValidationRecords(arn, validation));
  }

  private Step writeRecords(ResourceId validation, Token<String> zone, SortedSet<String> domains) {
    return draft(Phase.CERTIFICATES, "write", validation, Mark.UPDATE)
        .title("write the validation records of " + list(domains))
        .because("they show ACM that the names are ours")
        .call(
            new CertificateCall.ChangeResourceRecordSets(
                zone, domains, Token.reference(validation, Attribute.VALIDATION_RECORDS)));
  }

  private static Map<Token<String>, SortedSet<String>> byZone(
      CreatedCertificate certificate, SortedSet<String> domains) {
    Map<Token<String>, SortedSet<String>> byZone = new LinkedHashMap<>();
    for (String domain : domains) {
      Token<String> zone = certificate.hostedZones().get(domain);
      byZone
          .computeIfAbsent(
              zone == null ? Token.unknown("hosted zone of " + domain) : zone,
              any -> new TreeSet<>())
          .add(domain);
    }
    return byZone;
  }

  private List<Step> tags(CreatedCertificate wanted, Present<CreatedCertificate> present) {
    MapDifference tags = MapDifference.of(present.resource().tags(), wanted.tags());
    List<Step> steps = new ArrayList<>();
    if (!tags.set().isEmpty()) {
      steps.add(
          draft(Phase.CERTIFICATES, "tag", wanted.id(), Mark.UPDATE)
              .title("tag " + wanted.id())
              .because("tags differ: " + tags.set().keySet())
              .call(new CertificateCall.AddTagsToCertificate(present.arn(), tags.set())));
    }
    if (!tags.removed().isEmpty()) {
      steps.add(
          draft(Phase.CERTIFICATES, "untag", wanted.id(), Mark.UPDATE)
              .title("remove tags of " + wanted.id())
              .because("nobody asks for " + tags.removed())
              .call(new CertificateCall.RemoveTagsFromCertificate(present.arn(), tags.removed())));
    }
    return tags.inOrder(steps);
  }

  private static String list(Collection<String> domains) {
    return String.join(", ", domains);
  }

  private OperationDraft draft(Phase phase, String verb, ResourceId resource, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, resource), resource, mark);
  }
}
