package io.albedo.planner.shadow;

import io.albedo.model.alb.Condition;
import io.albedo.planner.shadow.Reach.Hosts;
import io.albedo.planner.shadow.Reach.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The requests that a rule takes: those that all its conditions let through.
 *
 * <p>One rule is taken to cover another if each of its conditions covers one of the other's. That
 * several values, or several rules, cover together what none covers alone is not seen.
 *
 * @param hosts those of a condition on the host, of which there is one at most
 * @param paths those of a condition on the path
 */
record RuleReach(List<Reach> conditions, Optional<Patterns> hosts, Optional<Patterns> paths) {

  static RuleReach of(List<Condition> conditions) {
    List<Reach> reaches = new ArrayList<>(conditions.size());
    Optional<Patterns> hosts = Optional.empty();
    Optional<Patterns> paths = Optional.empty();
    for (Condition condition : conditions) {
      Reach reach = Reach.of(condition);
      reaches.add(reach);
      hosts = reach instanceof Hosts h ? Optional.of(h.patterns()) : hosts;
      paths = reach instanceof Paths p ? Optional.of(p.patterns()) : paths;
    }
    return new RuleReach(reaches, hosts, paths);
  }

  /** Whether every request that the other takes is taken by this one; never true by mistake. */
  boolean covers(RuleReach other) {
    return covers(other, reach -> true);
  }

  private boolean covers(RuleReach other, Predicate<Reach> concerned) {
    for (Reach mine : conditions) {
      if (concerned.test(mine) && !isAnyPath(mine) && !other.isCoveredBy(mine)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCoveredBy(Reach wide) {
    for (Reach mine : conditions) {
      if (wide.covers(mine)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it takes every request. */
  boolean isAll() {
    for (Reach reach : conditions) {
      if (!isAnyPath(reach)) {
        return false;
      }
    }
    return true;
  }

  /** Whether none of its conditions keeps out any path. */
  boolean takesAllPaths() {
    for (Reach reach : conditions) {
      if (reach instanceof Paths && !isAnyPath(reach)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnyPath(Reach reach) {
    return reach instanceof Paths paths && paths.patterns().isAll();
  }

  /**
   * Whether a wildcard host of this rule takes some of the requests for a host that the other names
   * exactly.
   */
  boolean takesHostOf(RuleReach other) {
    return meetsPathsOf(other)
        && takesExactHostOf(other)
        && covers(other, RuleReach::isNeitherHostNorPath);
  }

  private boolean takesExactHostOf(RuleReach other) {
    return hosts.isPresent()
        && other.hosts.isPresent()
        && hosts.get().takesLiteralOf(other.hosts.get());
  }

  private boolean meetsPathsOf(RuleReach other) {
    return paths.isEmpty() || other.paths.isEmpty() || paths.get().meets(other.paths.get());
  }

  private static boolean isNeitherHostNorPath(Reach reach) {
    return !(reach instanceof Hosts) && !(reach instanceof Paths);
  }
}
