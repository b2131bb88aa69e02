package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.ACM_PCA_ARN;
import static io.albedo.planner.annotation.AnnotationName.CERTIFICATE_ARN;
import static io.albedo.planner.annotation.AnnotationName.CREATE_ACM_CERT;
import static io.albedo.planner.annotation.AnnotationName.INBOUND_CIDRS;
import static io.albedo.planner.annotation.AnnotationName.LISTENER_ATTRIBUTES;
import static io.albedo.planner.annotation.AnnotationName.LISTEN_PORTS;
import static io.albedo.planner.annotation.AnnotationName.MUTUAL_AUTHENTICATION;
import static io.albedo.planner.annotation.AnnotationName.SECURITY_GROUP_PREFIX_LISTS;
import static io.albedo.planner.annotation.AnnotationName.SSL_POLICY;
import static io.albedo.planner.annotation.AnnotationName.SSL_REDIRECT;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.flag;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.catalogue.ValueType.CidrList;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.JsonText;
import io.albedo.planner.catalogue.ValueType.TextList;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;

/** Annotations about ports, certificates, and who may connect. */
final class ListenerAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(
                  LISTEN_PORTS,
                  new JsonText("JSON list of objects from `HTTP` or `HTTPS` to a port"),
                  MergeRule.JOIN)
              .defaultValue(
                  described("`[{\"HTTP\":80}]`, or `[{\"HTTPS\":443}]` if certificates are named"))
              .since("v2.0")
              .example("[{\"HTTP\":8080},{\"HTTPS\":8443}]")
              .meaning(
                  "The ports that the rules of this Ingress are on. All members on a port must use"
                      + " the same protocol.")
              .build(),
          AnnotationFacts.of(CERTIFICATE_ARN, new TextList("certificate ARNs"), MergeRule.JOIN)
              .classField("certificateArn")
              .defaultValue(described("all certificates in ACM that cover a host of the Ingress"))
              .since("v2.0")
              .example(
                  "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
              .meaning(
                  "The certificates of all HTTPS ports of the Ingress. The first one of the first"
                      + " member that has any is the default certificate of a port.")
              .build(),
          AnnotationFacts.of(SSL_POLICY, ValueTypes.TEXT, MergeRule.AGREE_ON_PORT)
              .classField("sslPolicy")
              .defaultValue(flag("--default-ssl-policy", "ELBSecurityPolicy-2016-08"))
              .since("v2.0")
              .example("ELBSecurityPolicy-TLS13-1-2-2021-06")
              .meaning(
                  "The security policy of HTTPS ports: which TLS versions and ciphers clients may"
                      + " use. HTTP ports do not look at it.")
              .build(),
          AnnotationFacts.of(SSL_REDIRECT, ValueTypes.INTEGER, MergeRule.AGREE)
              .classField("sslRedirectPort")
              .since("v2.2")
              .example("443")
              .meaning(
                  "An HTTPS port of the group that all its HTTP ports send clients to. HTTP ports"
                      + " then have no other rules.")
              .build(),
          AnnotationFacts.of(INBOUND_CIDRS, new CidrList(), MergeRule.AGREE_ON_PORT)
              .classField("inboundCIDRs")
              .defaultValue(described("`0.0.0.0/0` and `::/0`, if no prefix list is named either"))
              .since("v2.0")
              .example("203.0.113.0/24,2001:db8::/32")
              .meaning(
                  "Who may connect, as rules of the security group that is made. IPv6 ranges count"
                      + " only if the load balancer has IPv6 addresses.")
              .build(),
          AnnotationFacts.of(
                  SECURITY_GROUP_PREFIX_LISTS,
                  new TextList("prefix list ids"),
                  MergeRule.AGREE_ON_PORT)
              .classField("prefixListsIDs")
              .since("v2.8")
              .example("pl-0a1b2c3d")
              .meaning(
                  "Who may connect, by prefix lists. Without `inbound-cidrs` beside it nobody else"
                      + " may.")
              .build(),
          AnnotationFacts.of(MUTUAL_AUTHENTICATION, ValueTypes.JSON_LIST, MergeRule.AGREE_ON_PORT)
              .since("v2.7")
              .example("[{\"port\":443,\"mode\":\"passthrough\"}]")
              .meaning(
                  "What is done with client certificates, for each HTTPS port: `port`, `mode`"
                      + " (`off`, `passthrough` or `verify`) and, to verify, `trustStore` (ARN or"
                      + " name), `ignoreClientCertificateExpiry` and `advertiseTrustStoreCaNames`.")
              .build(),
          AnnotationFacts.of(
                  LISTENER_ATTRIBUTES, new TextMap("attributes"), MergeRule.UNION_ON_PORT)
              .member(new FamilyMember("<protocol>-<port>", "HTTPS-443"))
              .classField("listeners[].listenerAttributes")
              .since("v2.10")
              .example("routing.http.response.server.enabled=false")
              .meaning(
                  "Attributes of a listener, by their names in the AWS API. An attribute of the"
                      + " class of the first member on the port wins.")
              .build(),
          AnnotationFacts.of(CREATE_ACM_CERT, new Flag(), MergeRule.OWN)
              .defaultValue(literal("false"))
              .since("v3.3")
              .example("true")
              .meaning(
                  "Whether a certificate for all hosts of the Ingress is requested from ACM, unless"
                      + " `certificate-arn` names one. Needs feature gate"
                      + " `EnableCertificateManagement`; what is no boolean counts as `false`.")
              .build(),
          AnnotationFacts.of(ACM_PCA_ARN, ValueTypes.TEXT, MergeRule.OWN)
              .defaultValue(
                  described("flag `--default-pca-arn`; without it Amazon issues the certificate"))
              .since("v3.3")
              .example(
                  "arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
              .meaning("The private authority that issues what `create-acm-cert` asks for.")
              .build());

  private ListenerAnnotations() {}
}
