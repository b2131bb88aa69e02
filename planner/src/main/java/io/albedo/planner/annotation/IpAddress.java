package io.albedo.planner.annotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

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

  /** In dots, or as eight groups of hexadecimal digits, none left out. */
  public String text() {
    int group = bits == 32 ? 8 : 16;
    List<String> groups = new ArrayList<>();
    for (int behind = bits - group; behind >= 0; behind -= group) {
      int part = value.shiftRight(behind).intValue() & ((1 << group) - 1);
      groups.add(Integer.toString(part, bits == 32 ? 10 : 16));
    }
    return String.join(bits == 32 ? "." : ":", groups);
  }

  /** Whether both are of one family and equal in the leading bits. */
  boolean sharesPrefix(IpAddress other, int length) {
    return bits == other.bits && value.xor(other.value).shiftRight(bits - length).signum() == 0;
  }
}
