package io.albedo.planner.priority;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.PathPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hosts and paths of a rule as LBC's optimizer sees them: literal text, wildcards not
 * interpreted, regular expressions of paths taken as text and those of hosts not seen at all.
 *
 * @param onlyHostsAndPaths whether the rule has no other conditions
 */
record RuleCover(Set<String> hosts, Set<String> paths, boolean onlyHostsAndPaths) {

  private static final String ALL_PATHS = "/*";

  static RuleCover of(RuleDraft rule) {
    Set<String> hosts = new HashSet<>();
    Set<String> paths = new HashSet<>();
    boolean only = true;
    for (Condition condition : rule.conditions()) {
      switch (condition) {
        case HostHeader host -> hosts.addAll(host.values());
        case PathPattern path -> {
          paths.addAll(path.values());
          paths.addAll(path.regexValues());
        }
        default -> only = false;
      }
    }
    return new RuleCover(hosts, paths, only);
  }

  /** Whether no request gets past this rule to the other one. */
  boolean covers(RuleCover other) {
    return onlyHostsAndPaths && coversHosts(other) && coversPaths(other);
  }

  private boolean coversHosts(RuleCover other) {
    return hosts.isEmpty() || isPartOf(other.hosts, hosts);
  }

  private boolean coversPaths(RuleCover other) {
    return paths.isEmpty() || paths.contains(ALL_PATHS) || isPartOf(other.paths, paths);
  }

  private static boolean isPartOf(Set<String> part, Set<String> whole) {
    return !part.isEmpty() && whole.containsAll(part);
  }

  static List<String> literals(Condition condition) {
    return switch (condition) {
      case HostHeader host -> host.values();
      case PathPattern path -> path.values();
      default -> List.of();
    };
  }
}
