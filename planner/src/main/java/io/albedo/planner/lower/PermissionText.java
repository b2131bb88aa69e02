package io.albedo.planner.lower;

import io.albedo.model.alb.IpPermission;
import java.util.Collection;
import java.util.stream.Collectors;

/** Inbound permissions in words: {@code tcp 80, 443 from 0.0.0.0/0}. */
public final class PermissionText {

  private PermissionText() {}

  public static String of(Collection<IpPermission> permissions) {
    return permissions.stream().map(PermissionText::of).collect(Collectors.joining(", "));
  }

  private static String of(IpPermission permission) {
    return permission.protocol() + " " + ports(permission) + " from " + permission.source().value();
  }

  private static String ports(IpPermission permission) {
    return permission.fromPort() == permission.toPort()
        ? Integer.toString(permission.fromPort())
        : permission.fromPort() + "-" + permission.toPort();
  }
}
