package io.albedo.planner.iam;

import java.util.Comparator;

/**
 * An action that must be allowed, and on what.
 *
 * @param action such as {@code elasticloadbalancing:CreateRule}
 */
record Permission(String action, Scope scope) implements Comparable<Permission> {

  private static final Comparator<Permission> ORDER =
      Comparator.comparing(Permission::scope).thenComparing(Permission::action);

  static Permission read(String action) {
    return new Permission(action, Scope.READ);
  }

  @Override
  public int compareTo(Permission other) {
    return ORDER.compare(this, other);
  }
}
