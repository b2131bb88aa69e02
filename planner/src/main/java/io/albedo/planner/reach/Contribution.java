package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.diag.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What one binding asks of the security groups of its nodes and pods.
 *
 * @param wanted permissions, by the group that is to have them
 * @param claims of a binding of which it is not (wholly) known what it asks for: what it may have
 *     been granted before. Of that it keeps what is there, wherever that is.
 * @param findings why it is not known
 */
public record Contribution(
    SortedMap<SecurityGroupId, SortedSet<IpPermission>> wanted,
    List<Claim> claims,
    List<Diagnostic> findings) {

  private static final int LAST_PORT = 65535;

  public Contribution {
    wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
    claims = List.copyOf(claims);
    findings = List.copyOf(findings);
  }

  /** It asks for nothing. */
  public static Contribution nothing() {
    return new Contribution(new TreeMap<>(), List.of(), List.of());
  }

  /** Whether it is known which permissions the targets need. */
  public boolean isKnown() {
    return findings.isEmpty();
  }

  /**
   * A permission that may have been granted.
   *
   * @param permission what is asked for
   * @param anyPort whether it is not known for which ports
   */
  public record Claim(IpPermission permission, boolean anyPort) {

    /** What of a permission that is there has to stay: nothing, as a rule. */
    Optional<IpPermission> keptOf(IpPermission present) {
      boolean same =
          present.protocol().equals(permission.protocol())
              && present.source().equals(permission.source());
      if (!same) {
        return Optional.empty();
      }
      if (anyPort) {
        return Optional.of(present);
      }
      boolean covers =
          present.fromPort() <= permission.fromPort()
              && permission.toPort() <= (present.toPort() < 0 ? LAST_PORT : present.toPort());
      return covers ? Optional.of(permission) : Optional.empty();
    }
  }
}
