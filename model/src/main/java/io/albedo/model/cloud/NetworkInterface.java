package io.albedo.model.cloud;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.immutables.value.Value;

/** An elastic network interface. */
@Value.Immutable
@AlbedoStyle
public interface NetworkInterface {

  /** Such as {@code eni-0123456789abcdef0}. */
  String id();

  VpcId vpc();

  /** Its place on its instance, 0 for the primary one; absent if it is on none. */
  OptionalInt deviceIndex();

  /** All single addresses, IPv4 and IPv6. */
  @Value.NaturalOrder
  SortedSet<String> addresses();

  /** The prefixes out of which pods get addresses, IPv4 and IPv6. */
  @Value.NaturalOrder
  SortedSet<String> prefixes();

  /** In AWS's order. */
  List<SecurityGroupId> securityGroups();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link NetworkInterface}. */
  final class Builder extends ImmutableNetworkInterface.Builder {}
}
