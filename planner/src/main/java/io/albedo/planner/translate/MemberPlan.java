package io.albedo.planner.translate;

import io.albedo.model.alb.Protocol;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A member, and what it says about its ports and tags.
 *
 * @param tags without the controller's defaults
 */
record MemberPlan(MemberScope scope, ListenConfig listen, SortedMap<String, String> tags) {

  static MemberPlan read(Surroundings surroundings, MemberScope scope) {
    return new MemberPlan(
        scope,
        new ListenConfigReader(surroundings, scope).read(),
        new Tags(surroundings.options()).of(scope));
  }

  boolean listensOn(int port) {
    return listen.ports().containsKey(port);
  }

  Optional<Protocol> protocol(int port) {
    return listen.protocol(port);
  }
}
