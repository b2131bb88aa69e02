package io.albedo.controller.config;

import io.albedo.controller.config.value.ThrottleRules;
import io.albedo.model.alb.VpcId;
import java.util.Optional;

/** The account, and how it is spoken to. */
final class AwsFlags {

  private final Flag<String> vpc;

  AwsFlags(FlagSet flags) {
    vpc =
        flags
            .named(
                "--aws-vpc-id",
                "VPC in which subnets and security groups are looked for; else the account's.")
            .text("ID", "");
    declareWhere(flags);
    declareHow(flags);
  }

  private static void declareWhere(FlagSet flags) {
    flags
        .named("--aws-region", "Region; else that of the environment or the instance.")
        .notYet(MissingPart.AWS)
        .text("REGION", "");
    flags
        .named("--aws-vpc-tags", "Tags of the VPC, all of which must match, instead of its id.")
        .notYet(MissingPart.AWS)
        .pairs();
    flags
        .named("--aws-vpc-tag-key", "Deprecated: accepted and ignored.")
        .notYet(MissingPart.NEVER)
        .text("KEY", "Name");
  }

  private static void declareHow(FlagSet flags) {
    flags
        .named("--aws-api-endpoints", "Addresses to use instead of AWS's own, by service id.")
        .notYet(MissingPart.AWS)
        .pairs();
    flags
        .named(
            "--aws-api-throttle",
            "Most calls a second to the operations a regular expression finds, and most at once; "
                + "a service named here loses all its default limits.")
        .notYet(MissingPart.AWS)
        .many(
            "SERVICE:OPERATIONS=RATE:BURST,...",
            ThrottleRules.class,
            new ThrottleRules.Converter());
    flags.named("--aws-max-retries", "Most attempts at a call.").notYet(MissingPart.AWS).number(10);
  }

  Optional<VpcId> vpc() {
    return Optional.of(vpc.value()).filter(id -> !id.isEmpty()).map(VpcId::new);
  }
}
