package io.albedo.model.cloud;

/**
 * A zone of Route 53.
 *
 * @param id such as {@code /hostedzone/Z0123456789ABCDEFGHIJ}
 * @param name with or without the dot at its end
 */
public record HostedZone(String id, String name, boolean privateZone) {

  /** Whether records of this name belong into the zone. A leading {@code *.} does not count. */
  public boolean holds(String domain) {
    String bare = bare(domain.startsWith("*.") ? domain.substring(2) : domain);
    String zone = bare(name);
    return zone.isEmpty() || bare.equals(zone) || bare.endsWith("." + zone);
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
