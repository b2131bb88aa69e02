package io.albedo.planner.stack;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.planner.json.Json;

/** What stands before load balancers, and certificates that are made. */
final class AddOnJson {

  private AddOnJson() {}

  /** An empty ARN or id says that there shall be no web ACL. */
  static Json of(AddOn addOn) {
    SpecBuilder json =
        new SpecBuilder().always("resourceARN", TokenJson.text(addOn.loadBalancer()));
    SpecBuilder filled =
        switch (addOn) {
          case WebAclAssociation a ->
              json.always(
                  "webACLARN", TokenJson.text(a.webAcl().orElseGet(() -> Token.of(new Arn("")))));
          case RegionalWebAclAssociation a -> json.always("webACLID", a.webAclId().orElse(""));
          case ShieldProtection p -> json.always("enabled", new Json.Bool(p.enabled()));
        };
    return filled.build();
  }

  /** Validation by DNS is written for private certificates, too. */
  static Json of(CreatedCertificate certificate) {
    return new SpecBuilder()
        .always("type", certificate.type().name())
        .always("certificateAuthorityARN", certificate.certificateAuthorityArn().orElse(""))
        .always("domainName", certificate.domainName())
        .always("subjectAlternativeNames", Json.strings(certificate.subjectAlternativeNames()))
        .always("validationMethod", "DNS")
        .always("keyAlgorithm", "")
        .unlessEmpty("tags", certificate.tags())
        .build();
  }
}
