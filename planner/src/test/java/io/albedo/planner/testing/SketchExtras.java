package io.albedo.planner.testing;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands before a sketched load balancer, and the certificates that are made for it. */
final class SketchExtras {

  private static final Token<Arn> OWNER =
      Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN);

  private SketchExtras() {}

  static List<AddOn> addOns(Sketch sketch) {
    return sketch.addOns().entrySet().stream()
        .map(e -> addOn(e.getKey(), Optional.of(e.getValue()).filter(v -> !v.isEmpty())))
        .toList();
  }

  private static AddOn addOn(String name, Optional<String> value) {
    return switch (name) {
      case "waf" -> new WebAclAssociation(OWNER, value.map(v -> Token.of(new Arn("arn:acl" + v))));
      case "classic" -> new RegionalWebAclAssociation(OWNER, value);
      default -> new ShieldProtection(OWNER, value.isPresent());
    };
  }

  static List<CreatedCertificate> certificates(Sketch sketch) {
    return sketch.listeners().entrySet().stream()
        .filter(e -> e.getKey() == 443)
        .flatMap(e -> e.getValue().certificates().stream())
        .filter(c -> c.startsWith("+"))
        .map(c -> made(sketch, hosts(c)))
        .toList();
  }

  private static List<String> hosts(String certificate) {
    return Arrays.asList(certificate.substring(1).split(" "));
  }

  private static CreatedCertificate made(Sketch sketch, List<String> hosts) {
    boolean isPrivate = hosts.getFirst().startsWith("private");
    return CreatedCertificate.builder()
        .id(id(hosts))
        .type(isPrivate ? CertificateType.PRIVATE : CertificateType.AMAZON_ISSUED)
        .certificateAuthorityArn(Optional.of("arn:pca").filter(arn -> isPrivate))
        .domainName(hosts.getFirst())
        .subjectAlternativeNames(hosts)
        .hostedZones(
            hosts.stream()
                .collect(Collectors.toMap(host -> host, host -> Token.of("/hostedzone/Z1"))))
        .tags(sketch.tags())
        .build();
  }

  private static ResourceId id(List<String> hosts) {
    return ResourceId.certificate("made/" + hosts.getFirst());
  }

  static Token<Arn> certificate(String certificate) {
    return certificate.startsWith("+")
        ? Token.reference(id(hosts(certificate)), Attribute.CERTIFICATE_ARN)
        : Token.of(new Arn(certificate));
  }
}
