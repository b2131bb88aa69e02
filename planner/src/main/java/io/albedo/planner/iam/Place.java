package io.albedo.planner.iam;

import io.albedo.model.cloud.AccountFacts;
import java.util.Optional;

/** Where resources are, for their ARNs; {@code *} for any. */
record Place(String partition, String region, String account) {

  static Place of(Optional<AccountFacts> facts) {
    String region = facts.map(AccountFacts::region).filter(r -> !r.isEmpty()).orElse("*");
    String account = facts.map(AccountFacts::accountId).filter(a -> !a.isEmpty()).orElse("*");
    return new Place(partition(region), region, account);
  }

  /** Source: "Amazon Resource Names (ARNs)" in the AWS General Reference. */
  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : region.equals("*") ? "*" : "aws";
  }

  /**
   * @param pattern an ARN with places for partition, region and account
   */
  String fill(String pattern) {
    return pattern.formatted(partition, region, account);
  }
}
