package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.ThrottleRules;
import io.albedo.controller.config.value.WholeNumber;
import io.albedo.model.alb.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The account, and how it is spoken to. */
final class AwsFlags {

  @Option(
      names = "--aws-region",
      paramLabel = "REGION",
      description = "Region; else that of the environment or the instance.")
  @NotYet(Part.AWS)
  String region = "";

  @Option(
      names = "--aws-vpc-id",
      paramLabel = "ID",
      description = "VPC in which subnets and security groups are looked for; else the account's.")
  String vpc = "";

  @Option(
      names = "--aws-vpc-tags",
      paramLabel = "KEY=VALUE,...",
      converter = KeyValues.Converter.class,
      description = "Tags of the VPC, all of which must match, instead of its id.")
  @NotYet(Part.AWS)
  List<KeyValues> vpcTags = new ArrayList<>();

  @Option(
      names = "--aws-vpc-tag-key",
      paramLabel = "KEY",
      description = "Deprecated: accepted and ignored.")
  @NotYet(Part.NEVER)
  String vpcTagKey = "Name";

  @Option(
      names = "--aws-api-endpoints",
      paramLabel = "SERVICE=URL,...",
      converter = KeyValues.Converter.class,
      description = "Addresses to use instead of AWS's own, by service id.")
  @NotYet(Part.AWS)
  List<KeyValues> endpoints = new ArrayList<>();

  @Option(
      names = "--aws-api-throttle",
      paramLabel = "SERVICE:OPERATIONS=RATE:BURST,...",
      converter = ThrottleRules.Converter.class,
      description =
          "Most calls a second to the operations a regular expression finds, and most at once; a "
              + "service named here loses all its default limits.")
  @NotYet(Part.AWS)
  List<ThrottleRules> throttle = new ArrayList<>();

  @Option(
      names = "--aws-max-retries",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Most attempts at a call.")
  @NotYet(Part.AWS)
  int maxRetries = 10;

  Optional<VpcId> vpc() {
    return Optional.of(vpc).filter(id -> !id.isEmpty()).map(VpcId::new);
  }
}
