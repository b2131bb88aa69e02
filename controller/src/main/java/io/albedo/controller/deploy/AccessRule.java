package io.albedo.controller.deploy;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Access to one kind of object, as a rule of a role.
 *
 * @param group API group; empty for the core
 * @param resource in plural, with a subresource behind {@code /}
 * @param ownOnly whether it is only to the object that belongs to the controller, by its name
 */
public record AccessRule(
    AccessPart part, String group, String resource, boolean ownOnly, SortedSet<String> verbs) {

  public AccessRule {
    verbs = Collections.unmodifiableSortedSet(new TreeSet<>(verbs));
  }

  static AccessRule toAny(AccessPart part, String group, String resource, String... verbs) {
    return new AccessRule(part, group, resource, false, new TreeSet<>(List.of(verbs)));
  }

  static AccessRule toOwn(AccessPart part, String group, String resource, String... verbs) {
    return new AccessRule(part, group, resource, true, new TreeSet<>(List.of(verbs)));
  }
}
