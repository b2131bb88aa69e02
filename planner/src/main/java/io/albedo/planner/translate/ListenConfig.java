package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one member says about the ports it listens on.
 *
 * @param certificates of all its HTTPS ports; empty if it has none
 * @param created the certificate that is made for it; it is among the others unless the class names
 *     some
 * @param sources empty if it says nothing
 * @param prefixLists empty if it says nothing
 * @param sslPolicy of all its HTTPS ports
 */
record ListenConfig(
    SortedMap<Integer, Protocol> ports,
    List<Token<Arn>> certificates,
    Optional<CreatedCertificate> created,
    SourceRanges sources,
    SortedSet<String> prefixLists,
    Optional<String> sslPolicy,
    SortedMap<Integer, MutualAuthentication> mutualAuthentication) {

  ListenConfig {
    certificates = List.copyOf(certificates);
  }

  Optional<Protocol> protocol(int port) {
    return Optional.ofNullable(ports.get(port));
  }
}
