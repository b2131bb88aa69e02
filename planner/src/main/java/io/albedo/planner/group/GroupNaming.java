package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the group of an Ingress: the one its class names, else the one its annotation names, else
 * itself.
 */
final class GroupNaming {

  private static final Pattern NAME = Pattern.compile("([a-z0-9][-a-z0-9.]*)?[a-z0-9]");
  private static final Text TEXT = AnnotationCatalogue.type(AnnotationName.GROUP_NAME, Text.class);

  private GroupNaming() {}

  static Parsed<GroupId> groupOf(Ingress ingress, Optional<IngressClassParams> params) {
    return params
        .flatMap(IngressClassParams::group)
        .or(() -> Optional.ofNullable(ingress.annotations().get(AnnotationName.GROUP_NAME.key())))
        .map(GroupNaming::named)
        .orElseGet(() -> Parsed.ok(new GroupId.Implicit(ingress.name())));
  }

  private static Parsed<GroupId> named(String name) {
    if (!NAME.matcher(name).matches()) {
      return Parsed.bad(
          "invalid ingress group: groupName must consist of lower case alphanumeric characters,"
              + " '-' or '.', and must start and end with an alphanumeric character");
    }
    return TEXT.isTooLong(name)
        ? Parsed.bad("invalid ingress group: groupName must be no more than 63 characters")
        : Parsed.ok(new GroupId.Explicit(name));
  }
}
