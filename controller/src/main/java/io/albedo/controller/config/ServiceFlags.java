package io.albedo.controller.config;

/** Load balancers for Services, which Albedo does not make: accepted for old command lines. */
final class ServiceFlags {

  private ServiceFlags() {}

  static void declare(FlagSet flags) {
    flags
        .named("--load-balancer-class", "Class of the Services that get a load balancer.")
        .notYet(MissingPart.SERVICES)
        .text("NAME", "service.k8s.aws/nlb");
    flags
        .named("--service-max-concurrent-reconciles", "Services worked on at once.")
        .notYet(MissingPart.SERVICES)
        .number(3);
  }
}
