package io.albedo.planner.translate;

import io.albedo.model.alb.Protocol;
import io.albedo.model.diag.Code;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A member, and what it says about its ports and tags.
 *
 * @param tags without the controller's defaults
 */
record MemberPlan(MemberScope scope, ListenConfig listen, SortedMap<String, String> tags) {

  static MemberPlan read(Surroundings surroundings, MemberScope scope) {
    checkRules(scope);
    MemberPlan plan =
        new MemberPlan(
            scope,
            new ListenConfigReader(surroundings, scope).read(),
            new Tags(surroundings.options()).of(scope));
    new IdleAnnotations(plan).check();
    return plan;
  }

  private static void checkRules(MemberScope scope) {
    if (scope.ingress().rules().isEmpty() && scope.ingress().defaultBackend().isEmpty()) {
      scope
          .findings()
          .add(Code.NO_RULES, "spec", "without rules and default backend every request gets 404");
    }
  }

  boolean listensOn(int port) {
    return listen.ports().containsKey(port);
  }

  Optional<Protocol> protocol(int port) {
    return listen.protocol(port);
  }
}
