package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Condition;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.priority.OrderedPath;
import io.albedo.planner.priority.PathOrder;
import io.albedo.planner.priority.RuleDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The rules of one member, in their order: one for each path. They are the same on every listener,
 * but that HTTPS listeners authenticate first.
 */
final class MemberRules {

  private final MemberScope member;
  private final BackendReader backends;
  private final Optional<RuleLimits> limits;
  private final SortedMap<String, String> tags;
  private Optional<List<PathRule>> read = Optional.empty();

  /** A rule for any listener. */
  private record PathRule(
      RuleDraft.Origin origin, List<Condition> conditions, BackendPlan backend) {}

  MemberRules(MemberPlan member, BackendReader backends, Surroundings surroundings) {
    this.member = member.scope();
    this.backends = backends;
    this.limits = surroundings.ruleLimits();
    this.tags = new Tags(surroundings.options()).withDefaults(member.tags());
  }

  /** The rules for a kind of listener. */
  List<RuleDraft> drafts(boolean secure) {
    List<RuleDraft> drafts = new ArrayList<>();
    for (PathRule rule : rules()) {
      rule.backend().actions(secure).map(actions -> draft(rule, actions)).ifPresent(drafts::add);
    }
    return drafts;
  }

  /** What a listener does with requests that no rule takes; conditions do not count here. */
  Optional<List<Action>> defaultActions(boolean secure) {
    return member
        .ingress()
        .defaultBackend()
        .flatMap(backend -> backends.read(backend, "spec.defaultBackend"))
        .flatMap(plan -> plan.actions(secure));
  }

  private RuleDraft draft(PathRule rule, List<Action> actions) {
    return new RuleDraft(
        rule.origin(), rule.conditions(), actions, rule.backend().transforms(), tags);
  }

  private List<PathRule> rules() {
    if (read.isEmpty()) {
      read = Optional.of(readRules());
    }
    return read.get();
  }

  private List<PathRule> readRules() {
    List<PathRule> rules = new ArrayList<>();
    List<IngressRule> entries = member.ingress().rules();
    for (int i = 0; i < entries.size(); i++) {
      IngressRule entry = entries.get(i);
      for (OrderedPath path : PathOrder.sort(entry.paths())) {
        String field = "spec.rules[" + i + "].http.paths[" + path.index() + "]";
        rule(entry.host(), path.path(), field).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<PathRule> rule(String host, IngressPath path, String field) {
    Optional<BackendPlan> backend = backends.read(path.backend(), field + ".backend");
    Optional<PathPatterns> patterns = patterns(path, field);
    if (backend.isEmpty() || patterns.isEmpty()) {
      return Optional.empty();
    }
    Parsed<List<Condition>> conditions =
        RuleConditions.of(host, patterns.get(), backend.get().conditions().list());
    return accept(conditions, Code.INVALID_CONDITION, field)
        .filter(list -> fits(list, backend.get().action(), field))
        .map(list -> new PathRule(origin(field), list, backend.get()));
  }

  private boolean fits(List<Condition> conditions, Action action, String field) {
    Optional<String> excess = limits.flatMap(l -> l.excess(conditions, List.of(action)));
    excess.ifPresent(problem -> member.findings().add(Code.RULE_TOO_LARGE, field, problem));
    return excess.isEmpty();
  }

  private RuleDraft.Origin origin(String field) {
    return new RuleDraft.Origin(member.name(), field);
  }

  private Optional<PathPatterns> patterns(IngressPath path, String field) {
    Parsed<PathPatterns> patterns =
        PathOrder.isKnown(path)
            ? PathPatterns.of(path, isRegex(path))
            : Parsed.bad("unknown pathType for path " + path.path());
    return accept(patterns, Code.INVALID_PATH, field);
  }

  /** The annotation is only read where it has a say. */
  private boolean isRegex(IngressPath path) {
    boolean hasSay = !path.pathType().equals("Exact") && !path.pathType().equals("Prefix");
    return hasSay && member.annotations().bool(AnnotationName.USE_REGEX_PATH_MATCH).orElse(false);
  }

  private <T> Optional<T> accept(Parsed<T> parsed, Code code, String field) {
    parsed.problem().ifPresent(problem -> member.findings().add(code, field, problem));
    return parsed.toOptional();
  }
}
