package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the members of a group say together about one port.
 *
 * @param members those that listen on it, in group order
 */
record PortPlan(
    int port,
    Protocol protocol,
    List<MemberPlan> members,
    Tls tls,
    SourceRanges sources,
    SortedSet<String> prefixLists) {

  PortPlan {
    members = List.copyOf(members);
  }

  /**
   * What only matters to HTTPS.
   *
   * @param certificates the first is the default one
   */
  record Tls(
      List<Token<Arn>> certificates,
      Optional<String> policy,
      Optional<MutualAuthentication> mutualAuthentication) {

    static final Tls NONE = new Tls(List.of(), Optional.empty(), Optional.empty());

    Tls {
      certificates = List.copyOf(certificates);
    }
  }

  boolean isSecure() {
    return protocol == Protocol.HTTPS;
  }
}
