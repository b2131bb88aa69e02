package io.albedo.aws.client;

import java.util.Map;
import java.util.Optional;

/** Finds out the region: from the flag, else the environment, else the instance it runs on. */
public record RegionResolver(Map<String, String> environment, InstanceMetadata metadata) {

  private static final String FORM = "[a-z]{2,}(-[a-z]+)+-[0-9]+";

  public RegionResolver {
    environment = Map.copyOf(environment);
  }

  /**
   * The region.
   *
   * @throws LocationUnknownException if nothing tells, or what tells cannot be a region
   */
  public String region(Optional<String> flag) {
    return flag.or(() -> variable("AWS_DEFAULT_REGION"))
        .or(() -> variable("AWS_REGION"))
        .or(metadata::region)
        .map(RegionResolver::check)
        .orElseThrow(
            () ->
                new LocationUnknownException(
                    "no region: give --aws-region or set AWS_REGION; this is no EC2 instance, or"
                        + " its metadata cannot be reached from here"));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
  }

  /** A name that is none would make up an address that nobody answers at. */
  private static String check(String region) {
    if (!region.matches(FORM)) {
      throw new LocationUnknownException(
          "'"
              + region
              + "' is no region; one looks like eu-west-1 (a zone such as eu-west-1a is"
              + " none)");
    }
    return region;
  }
}
