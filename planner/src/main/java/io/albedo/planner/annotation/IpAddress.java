package io.albedo.planner.annotation;

import java.math.BigInteger;

/**
 * An IP address, read as Go's {@code netip.ParseAddr} does, but without zones.
 *
 * @param bits 32 for IPv4, 128 for IPv6 (an IPv4 address embedded in IPv6 is IPv6)
 */
public record IpAddress(BigInteger value, int bits) {

  public static Parsed<IpAddress> parse(String text) {
    return IpAddressReader.read(text)
        .map(Parsed::ok)
        .orElseGet(() -> Parsed.bad("invalid IP address: " + text));
  }

  /** Whether both are of one family and equal in the leading bits. */
  boolean sharesPrefix(IpAddress other, int length) {
    return bits == other.bits && value.xor(other.value).shiftRight(bits - length).signum() == 0;
  }
}
