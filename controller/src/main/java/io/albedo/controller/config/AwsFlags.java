package io.albedo.controller.config;

import io.albedo.aws.client.ClientSettings;
import io.albedo.aws.client.Pace;
import io.albedo.aws.client.Throttle;
import io.albedo.aws.client.Timeouts;
import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.ThrottleRules;
import io.albedo.model.alb.VpcId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The account, and how it is spoken to. */
public final class AwsFlags {

  private static final String ENDPOINTS = "--aws-api-endpoints";
  private static final String THROTTLE = "--aws-api-throttle";
  private static final String RETRIES = "--aws-max-retries";

  private final Flag<String> vpc;
  private final Flag<String> region;
  private final Flag<List<KeyValues>> vpcTags;
  private final Flag<List<KeyValues>> endpoints;
  private final Flag<List<ThrottleRules>> throttle;
  private final Flag<Integer> attempts;

  AwsFlags(FlagSet flags) {
    vpc =
        flags
            .named(
                "--aws-vpc-id",
                "VPC in which subnets and security groups are looked for; else the account's.")
            .text("ID", "");
    region =
        flags
            .named("--aws-region", "Region; else that of the environment or the instance.")
            .text("REGION", "");
    vpcTags =
        flags
            .named("--aws-vpc-tags", "Tags of the VPC, all of which must match, instead of its id.")
            .pairs();
    flags
        .named("--aws-vpc-tag-key", "Deprecated: accepted and ignored.")
        .notYet(MissingPart.NEVER)
        .text("KEY", "Name");
    endpoints =
        flags.named(ENDPOINTS, "Addresses to use instead of AWS's own, by service id.").pairs();
    throttle =
        flags
            .named(
                THROTTLE,
                "Most calls a second to the operations a regular expression finds, and most at"
                    + " once; a service named here loses all its default limits.")
            .many(
                "SERVICE:OPERATIONS=RATE:BURST,...",
                ThrottleRules.class,
                new ThrottleRules.Converter());
    attempts = flags.named(RETRIES, "Most attempts at a call.").number(10);
  }

  public Optional<VpcId> vpc() {
    return given(vpc).map(VpcId::new);
  }

  public Optional<String> region() {
    return given(region);
  }

  /** Which the VPC has; empty if it is not to be found by tags. */
  public SortedMap<String, String> vpcTags() {
    return KeyValues.all(vpcTags.value());
  }

  /** How AWS is called in a region. */
  public ClientSettings settings(String region, String userAgent) {
    SortedMap<String, URI> addresses = new TreeMap<>();
    KeyValues.all(endpoints.value())
        .forEach((service, address) -> addresses.put(service, URI.create(address)));
    Throttle limits = Throttle.byDefault().with(rules().map(AwsFlags::limit).toList());
    return ClientSettings.of(region)
        .with(addresses)
        .with(new Pace(limits, attempts.value(), Timeouts.patient()))
        .withUserAgent(userAgent);
  }

  private static Optional<String> given(Flag<String> flag) {
    return Optional.of(flag.value()).filter(text -> !text.isEmpty());
  }

  private Stream<ThrottleRules.Rule> rules() {
    return throttle.value().stream().flatMap(rules -> rules.rules().stream());
  }

  private static Throttle.Limit limit(ThrottleRules.Rule rule) {
    return Throttle.Limit.of(rule.service(), rule.operations(), rule.rate(), rule.burst());
  }

  Stream<String> problems() {
    return Stream.of(
            KeyValues.all(endpoints.value()).entrySet().stream()
                .filter(entry -> !isAddress(entry.getValue()))
                .map(AwsFlags::noAddress),
            rules().filter(rule -> !letsPass(rule)).map(AwsFlags::noLimit),
            Stream.of(attempts.value())
                .filter(number -> number < 1)
                .map(number -> RETRIES + "=" + number + " would let no call be tried"))
        .flatMap(problems -> problems);
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return Optional.ofNullable(address.getScheme()).filter(s -> s.matches("https?")).isPresent()
          && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String noAddress(Map.Entry<String, String> entry) {
    return "%s: '%s' of %s is no address such as https://host:port"
        .formatted(ENDPOINTS, entry.getValue(), entry.getKey());
  }

  private static boolean letsPass(ThrottleRules.Rule rule) {
    return rule.rate() > 0 && Double.isFinite(rule.rate()) && rule.burst() > 0;
  }

  private static String noLimit(ThrottleRules.Rule rule) {
    return THROTTLE + ": " + rule + " lets no call pass, or all; rate and burst must be above 0";
  }
}
