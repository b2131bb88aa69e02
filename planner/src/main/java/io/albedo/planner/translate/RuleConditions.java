package io.albedo.planner.translate;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.PathPattern;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together the conditions of a rule: those of the annotation that are neither about host nor
 * path, then one for all hosts, then one for all paths. A rule without any takes every path.
 */
final class RuleConditions {

  private static final List<Condition> ANY = List.of(new PathPattern(List.of("/*"), List.of()));

  private final List<Condition> others = new ArrayList<>();
  private final List<String> hosts = new ArrayList<>();
  private final List<String> hostRegexes = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<String> pathRegexes = new ArrayList<>();

  private RuleConditions() {}

  /** Host and path of the Ingress come before those of the annotation. */
  static Parsed<List<Condition>> of(String host, PathPatterns path, List<Condition> ofAnnotation) {
    if (ofAnnotation.isEmpty()) {
      return Parsed.ok(plain(host, path));
    }
    RuleConditions conditions = new RuleConditions();
    if (!host.isEmpty()) {
      conditions.hosts.add(host);
    }
    conditions.paths.addAll(path.values());
    conditions.pathRegexes.addAll(path.regexValues());
    ofAnnotation.forEach(conditions::add);
    return conditions.finish();
  }

  /** What most rules have: nothing but a host and a path. */
  private static List<Condition> plain(String host, PathPatterns path) {
    PathPattern paths = new PathPattern(path.values(), path.regexValues());
    boolean anyPath = path.values().isEmpty() && path.regexValues().isEmpty();
    if (host.isEmpty()) {
      return anyPath ? ANY : List.of(paths);
    }
    HostHeader hosts = new HostHeader(List.of(host), List.of());
    return anyPath ? List.of(hosts) : List.of(hosts, paths);
  }

  private void add(Condition condition) {
    switch (condition) {
      case HostHeader(List<String> values, List<String> regexes) -> {
        hosts.addAll(values);
        hostRegexes.addAll(regexes);
      }
      case PathPattern(List<String> values, List<String> regexes) -> {
        paths.addAll(values);
        pathRegexes.addAll(regexes);
      }
      default -> others.add(condition);
    }
  }

  private Parsed<List<Condition>> finish() {
    if (!hosts.isEmpty() && !hostRegexes.isEmpty()) {
      return mixed("host", hosts, hostRegexes);
    }
    if (!paths.isEmpty() && !pathRegexes.isEmpty()) {
      return mixed("path", paths, pathRegexes);
    }
    return Parsed.ok(all());
  }

  private List<Condition> all() {
    List<Condition> all = new ArrayList<>(others);
    if (!hosts.isEmpty() || !hostRegexes.isEmpty()) {
      all.add(new HostHeader(hosts, hostRegexes));
    }
    if (!paths.isEmpty() || !pathRegexes.isEmpty()) {
      all.add(new PathPattern(paths, pathRegexes));
    }
    return all.isEmpty() ? ANY : all;
  }

  private static Parsed<List<Condition>> mixed(
      String what, List<String> values, List<String> regexes) {
    return Parsed.bad(
        "%s condition must specify exactly one of Values and RegexValues, got both Values %s and RegexValues %s"
            .formatted(what, GoText.list(values), GoText.list(regexes)));
  }
}
