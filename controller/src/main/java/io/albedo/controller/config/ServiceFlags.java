package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.WholeNumber;
import picocli.CommandLine.Option;

/** Load balancers for Services, which Albedo does not make: accepted for old command lines. */
final class ServiceFlags {

  @Option(
      names = "--load-balancer-class",
      paramLabel = "NAME",
      description = "Class of the Services that get a load balancer.")
  @NotYet(Part.SERVICES)
  String loadBalancerClass = "service.k8s.aws/nlb";

  @Option(
      names = "--service-max-concurrent-reconciles",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Services worked on at once.")
  @NotYet(Part.SERVICES)
  int concurrentServices = 3;
}
