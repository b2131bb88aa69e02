package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.SchemeName;
import io.albedo.controller.config.value.TargetTypeName;
import io.albedo.controller.config.value.Words;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetType;
import io.albedo.planner.Options;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Load balancers, their listeners and certificates. */
final class LoadBalancerFlags {

  @Option(
      names = "--default-load-balancer-scheme",
      paramLabel = "SCHEME",
      converter = SchemeName.Converter.class,
      description = "internal or internet-facing, where nothing else is said.")
  SchemeName scheme = new SchemeName(Scheme.INTERNAL);

  @Option(
      names = "--default-target-type",
      paramLabel = "TYPE",
      converter = TargetTypeName.Converter.class,
      description = "instance or ip, where nothing else is said.")
  TargetTypeName targetType = new TargetTypeName(TargetType.INSTANCE);

  @Option(
      names = "--default-ssl-policy",
      paramLabel = "NAME",
      description = "Security policy of HTTPS listeners, where nothing else is said.")
  String sslPolicy = "ELBSecurityPolicy-2016-08";

  @Option(
      names = "--allowed-certificate-authority-arns",
      paramLabel = "ARN,...",
      converter = Words.Converter.class,
      description = "Only certificates of these authorities are found by host; else of any.")
  List<Words> authorities = new ArrayList<>();

  @Option(
      names = "--default-pca-arn",
      paramLabel = "ARN",
      description = "Private authority that issues the certificates made.")
  @NotYet(Part.CERTIFICATES)
  String privateAuthority = "";

  @Option(
      names = "--lb-stabilization-monitor-interval",
      paramLabel = "DURATION",
      converter = GoDuration.Converter.class,
      description = "How often a load balancer that is being provisioned is looked at.")
  @NotYet(Part.AWS)
  GoDuration stabilization = new GoDuration(Duration.ofSeconds(120));

  void addTo(Options.Builder options) {
    options
        .defaultLoadBalancerScheme(scheme.value())
        .defaultTargetType(targetType.value())
        .defaultSslPolicy(sslPolicy)
        .allowedCertificateAuthorityArns(Words.all(authorities))
        .defaultPcaArn(Optional.of(privateAuthority).filter(arn -> !arn.isEmpty()));
  }
}
