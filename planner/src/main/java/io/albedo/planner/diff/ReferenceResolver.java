package io.albedo.planner.diff;

import io.albedo.model.alb.Resource;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Canonical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values in place of references to resources that are kept. Of most stacks nobody asks it. */
final class ReferenceResolver {

  private final StackMatch match;
  private @Nullable Bindings identities;

  ReferenceResolver(StackMatch match) {
    this.match = match;
  }

  /** Not in canonical form: an order by name is not an order by ARN. */
  <R extends Resource> R bound(Class<R> kind, R resource) {
    Bindings known = identities;
    if (known == null) {
      known = match.identities();
      identities = known;
    }
    return known.bind(kind, resource);
  }

  /** In canonical form. */
  <R extends Resource> R resolved(Class<R> kind, R resource) {
    return kind.cast(Canonical.of(bound(kind, resource)));
  }

  /** In canonical form, each. */
  <R extends Resource> List<R> resolved(Class<R> kind, List<R> resources) {
    return resources.stream().map(r -> resolved(kind, r)).toList();
  }
}
