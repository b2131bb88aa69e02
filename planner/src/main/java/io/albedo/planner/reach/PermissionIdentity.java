package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.IpAddress;
import java.math.BigInteger;

/** A permission in the form in which equal ones are equal, however their blocks are written. */
public final class PermissionIdentity {

  private PermissionIdentity() {}

  public static IpPermission of(IpPermission permission) {
    return switch (permission.source().kind()) {
      case IPV4_CIDR, IPV6_CIDR ->
          new IpPermission(
              permission.protocol(),
              permission.fromPort(),
              permission.toPort(),
              new IpPermission.Source(
                  permission.source().kind(), block(permission.source().value())));
      case PREFIX_LIST, SECURITY_GROUP -> permission;
    };
  }

  private static String block(String text) {
    return Cidr.parse(text).map(PermissionIdentity::block).orElse(text);
  }

  /** EC2 clears the bits behind the prefix. */
  private static String block(Cidr cidr) {
    int free = cidr.address().bits() - cidr.prefixLength();
    BigInteger first = cidr.address().value().shiftRight(free).shiftLeft(free);
    return new IpAddress(first, cidr.address().bits()).text() + "/" + cidr.prefixLength();
  }
}
