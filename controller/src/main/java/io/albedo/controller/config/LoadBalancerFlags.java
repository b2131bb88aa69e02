package io.albedo.controller.config;

import io.albedo.controller.config.value.SchemeName;
import io.albedo.controller.config.value.TargetTypeName;
import io.albedo.controller.config.value.Words;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetType;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Load balancers, their listeners and certificates. */
final class LoadBalancerFlags {

  private final Flag<SchemeName> scheme;
  private final Flag<TargetTypeName> targetType;
  private final Flag<String> sslPolicy;
  private final Flag<List<Words>> authorities;
  private final Flag<String> privateAuthority;

  LoadBalancerFlags(FlagSet flags) {
    scheme =
        flags
            .named(
                "--default-load-balancer-scheme",
                "internal or internet-facing, where nothing else is said.")
            .one("SCHEME", new SchemeName.Converter(), new SchemeName(Scheme.INTERNAL));
    targetType =
        flags
            .named("--default-target-type", "instance or ip, where nothing else is said.")
            .one("TYPE", new TargetTypeName.Converter(), new TargetTypeName(TargetType.INSTANCE));
    sslPolicy =
        flags
            .named(
                "--default-ssl-policy",
                "Security policy of HTTPS listeners, where nothing else is said.")
            .text("NAME", "ELBSecurityPolicy-2016-08");
    authorities =
        flags
            .named(
                "--allowed-certificate-authority-arns",
                "Only certificates of these authorities are found by host; else of any.")
            .words("ARN");
    privateAuthority =
        flags
            .named("--default-pca-arn", "Private authority that issues the certificates made.")
            .text("ARN", "");
    flags
        .named(
            "--lb-stabilization-monitor-interval",
            "How often a load balancer that is being provisioned is looked at.")
        .notYet(MissingPart.PROVISIONING)
        .duration(Duration.ofMinutes(2));
  }

  void addTo(Options.Builder options) {
    options
        .defaultLoadBalancerScheme(scheme.value().value())
        .defaultTargetType(targetType.value().value())
        .defaultSslPolicy(sslPolicy.value())
        .allowedCertificateAuthorityArns(Words.all(authorities.value()))
        .defaultPcaArn(Optional.of(privateAuthority.value()).filter(arn -> !arn.isEmpty()));
  }
}
