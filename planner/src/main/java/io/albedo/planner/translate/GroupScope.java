package io.albedo.planner.translate;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A group while it is translated.
 *
 * @param members those that are translated, in group order
 */
record GroupScope(
    GroupId id, List<MemberScope> members, GroupFindings findings, Surroundings surroundings) {

  Options options() {
    return surroundings.options();
  }

  AwsFacts aws() {
    return surroundings.aws();
  }

  ResourceNames names() {
    return new ResourceNames(options().clusterName(), id);
  }

  <T> List<Stated<T>> stated(Function<MemberScope, Optional<T>> setting) {
    return Stated.by(members, setting);
  }

  /** A field of the class parameters of the first member: some settings look at no other. */
  <T> Optional<T> firstParam(Function<IngressClassParams, Optional<T>> field) {
    return members.getFirst().param(field);
  }
}
