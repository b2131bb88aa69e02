package io.albedo.aws.read;

import io.albedo.aws.read.map.CertificateMapping;
import io.albedo.aws.read.map.TagMapping;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudNeed;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.CertificateType;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;

/**
 * Certificates. The list tells the names of most of them; one that has more names than the list
 * shows, or may be of an authority of our own, or was made for a stack, is asked for by itself.
 */
record CertificateReader(ReadContext context) {

  List<Certificate> read(Needs needs) {
    boolean tagged =
        needs.any(CloudNeed.CertificatesOfStack.class)
            || (context.scope().isAccount() && context.scope().has(ReadGate.CERTIFICATE_TAGS));
    boolean asked =
        tagged || context.scope().isAccount() || needs.any(CloudNeed.CertificateForHost.class);
    return asked
        ? context.calls().each(list(), summary -> certificate(summary, tagged))
        : List.of();
  }

  private List<CertificateSummary> list() {
    return context.caches().certificateLists.get(ReadCaches.ONLY, this::loadList);
  }

  /** Of all keys: without being told, ACM lists only those with RSA keys of 1024 and 2048 bits. */
  private List<CertificateSummary> loadList() {
    List<KeyAlgorithm> keys = List.copyOf(KeyAlgorithm.knownValues());
    return context
        .calls()
        .call(
            "acm:ListCertificates",
            "all certificates",
            () ->
                context
                    .clients()
                    .acm()
                    .listCertificatesPaginator(
                        request -> request.includes(filters -> filters.keyTypes(keys)))
                    .stream()
                    .flatMap(page -> page.certificateSummaryList().stream())
                    .toList());
  }

  private Certificate certificate(CertificateSummary summary, boolean tagged) {
    SortedMap<String, String> tags = tagged ? tags(summary.certificateArn()) : new TreeMap<>();
    boolean ours = new TrackingTags(context.scope().cluster()).stackOf(tags).isPresent();
    return ours || !tellsAll(summary)
        ? withTags(details(summary, ours), tags)
        : CertificateMapping.certificate(summary, tags);
  }

  private static boolean tellsAll(CertificateSummary summary) {
    return !summary.subjectAlternativeNameSummaries().isEmpty()
        && !Boolean.TRUE.equals(summary.hasAdditionalSubjectAlternativeNames())
        && summary.status() != null
        && summary.type() != null
        && summary.type() != CertificateType.PRIVATE;
  }

  private SortedMap<String, String> tags(String arn) {
    return context.caches().certificateTags.get(arn, () -> loadTags(arn));
  }

  private SortedMap<String, String> loadTags(String arn) {
    return TagMapping.ofAcm(
        context
            .calls()
            .call(
                "acm:ListTagsForCertificate",
                arn,
                () ->
                    context
                        .clients()
                        .acm()
                        .listTagsForCertificate(request -> request.certificateArn(arn)))
            .tags());
  }

  private static Certificate withTags(Certificate certificate, SortedMap<String, String> tags) {
    return new Certificate(
        certificate.arn(),
        certificate.status(),
        certificate.domains(),
        certificate.certificateAuthorityArn(),
        tags,
        certificate.validations());
  }

  /** One that is not issued changes at any moment, and ours are watched until they are gone. */
  private Certificate details(CertificateSummary summary, boolean ours) {
    String arn = summary.certificateArn();
    if (ours || !Objects.equals(summary.status(), CertificateStatus.ISSUED)) {
      return describe(arn);
    }
    return summary.type() == CertificateType.IMPORTED
        ? context.caches().importedCertificates.get(arn, () -> describe(arn))
        : context.caches().issuedCertificates.get(arn, () -> describe(arn));
  }

  private Certificate describe(String arn) {
    CertificateDetail detail =
        context
            .calls()
            .call(
                "acm:DescribeCertificate",
                arn,
                () ->
                    context
                        .clients()
                        .acm()
                        .describeCertificate(request -> request.certificateArn(arn)))
            .certificate();
    return CertificateMapping.certificate(detail, new TreeMap<>());
  }
}
