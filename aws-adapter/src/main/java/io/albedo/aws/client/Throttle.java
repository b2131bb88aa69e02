package io.albedo.aws.client;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The limits under which AWS is called. A call that several find must pass all of them. */
public record Throttle(List<Limit> limits) {

  private static final String LOAD_BALANCING = "Elastic Load Balancing v2";

  public Throttle {
    limits = List.copyOf(limits);
  }

  /**
   * A limit for some operations of a service together.
   *
   * @param service the service's id in the SDK
   * @param operations finds the names of the operations
   * @param rate calls a second, more than 0
   * @param burst calls at once, at least 1
   */
  public record Limit(String service, Pattern operations, double rate, int burst) {
    public Limit {
      if (!(rate > 0) || Double.isInfinite(rate) || burst < 1) {
        throw new IllegalArgumentException(
            "a limit of %s calls a second, %d at once, lets no call pass".formatted(rate, burst));
      }
    }

    public static Limit of(String service, String operations, double rate, int burst) {
      return new Limit(service, Pattern.compile(operations), rate, burst);
    }

    boolean finds(String service, String operation) {
      return this.service.equals(service) && operations.matcher(operation).find();
    }
  }

  /**
   * The limits that aws-load-balancer-controller v3.5.0 keeps, in the same order; then what AWS
   * publishes. Its limit for what only reads load balancing is above that, and what AWS refuses it
   * refuses to edits and resyncs alike: edits go first only as long as the limit that holds is our
   * own. Source of the last one: Request throttling for the Elastic Load Balancing API, in the user
   * guide of Elastic Load Balancing (40 tokens, 10 a second, for an account in a region).
   */
  public static Throttle byDefault() {
    return new Throttle(
        List.of(
            Limit.of("WAF Regional", "^(Disa|A)ssociateWebACL$", 0.5, 1),
            Limit.of("WAF Regional", "^(GetWebACLForResource|ListResourcesForWebACL)$", 1, 1),
            Limit.of("WAFV2", "^(Disa|A)ssociateWebACL$", 0.5, 1),
            Limit.of("WAFV2", "^(GetWebACLForResource|ListResourcesForWebACL)$", 1, 1),
            Limit.of(LOAD_BALANCING, "^(Der|R)egisterTargets$", 4, 20),
            Limit.of(LOAD_BALANCING, "^Describe", 50, 200),
            Limit.of(LOAD_BALANCING, "^Modify", 3, 20),
            Limit.of(LOAD_BALANCING, "^Describe", 10, 40)));
  }

  public static Throttle none() {
    return new Throttle(List.of());
  }

  /** The same, where services that are named lose all limits they have here. */
  public Throttle with(List<Limit> named) {
    Set<String> services = named.stream().map(Limit::service).collect(Collectors.toSet());
    return new Throttle(
        Stream.concat(
                limits.stream().filter(limit -> !services.contains(limit.service())),
                named.stream())
            .toList());
  }
}
