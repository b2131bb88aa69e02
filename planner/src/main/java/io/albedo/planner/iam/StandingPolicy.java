package io.albedo.planner.iam;

import io.albedo.planner.json.Json;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be allowed in AWS to a controller that runs, whatever it will be asked for. An {@link
 * IamPolicy} allows what one plan takes; this one is what a role has.
 */
public final class StandingPolicy {

  private final List<Grant> grants;

  private StandingPolicy(List<Grant> grants) {
    this.grants = List.copyOf(grants);
  }

  /**
   * Of a controller with these flags and gates, but for {@link #ofCertificates}: one managed policy
   * has no room for both.
   */
  public static StandingPolicy of(Options options) {
    return new StandingPolicy(
        Grants.USUAL.stream().filter(grant -> grant.use().isOn(options)).toList());
  }

  /** What the gate {@code EnableCertificateManagement} takes besides. */
  public static StandingPolicy ofCertificates() {
    return new StandingPolicy(Grants.OF_CERTIFICATES);
  }

  /**
   * The same, with roles that TargetGroupBindings name.
   *
   * @param roles their ARNs
   */
  public StandingPolicy assuming(List<String> roles) {
    if (roles.isEmpty()) {
      return this;
    }
    Grant assume =
        new Grant(
            "AssumeRolesOfBindings", Use.ALWAYS, Limit.NONE, roles, List.of("sts:AssumeRole"));
    return new StandingPolicy(Stream.concat(grants.stream(), Stream.of(assume)).toList());
  }

  /** All actions, by name. */
  public SortedSet<String> actions() {
    return grants.stream()
        .flatMap(grant -> grant.actions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The policy document.
   *
   * @param partition such as {@code aws-cn}
   * @param cluster whose resources may be changed; of any cluster if empty
   */
  public Json.Obj document(String partition, Optional<String> cluster) {
    Place place = new Place(partition, "*", "*");
    return Json.object()
        .put("Version", "2012-10-17")
        .put(
            "Statement",
            new Json.Arr(grants.stream().map(g -> g.statement(place, cluster)).toList()))
        .build();
  }
}
