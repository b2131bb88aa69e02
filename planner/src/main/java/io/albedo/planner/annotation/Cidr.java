package io.albedo.planner.annotation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address range as Go's {@code net.ParseCIDR} reads it.
 *
 * @param text as written: LBC passes it on without making it canonical
 */
public record Cidr(String text, IpAddress address, int prefixLength) {

  /**
   * Leading zeros are fine, but a length has to stay below 0xFFFFFF, so seven digits are enough.
   */
  private static final Pattern PREFIX_LENGTH = Pattern.compile("0*[0-9]{1,7}");

  public static Parsed<Cidr> parse(String text) {
    return read(text).map(Parsed::ok).orElseGet(() -> Parsed.bad("invalid CIDR address: " + text));
  }

  private static Optional<Cidr> read(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? Optional.empty() : read(text, slash);
  }

  private static Optional<Cidr> read(String text, int slash) {
    return IpAddressReader.read(text.substring(0, slash))
        .flatMap(
            address ->
                prefixLength(text.substring(slash + 1), address.bits())
                    .map(length -> new Cidr(text, address, length)));
  }

  private static Optional<Integer> prefixLength(String digits, int bits) {
    return Optional.of(digits)
        .filter(PREFIX_LENGTH.asMatchPredicate())
        .map(Integer::valueOf)
        .filter(length -> length <= bits);
  }

  /** LBC's test; true for an IPv4 address embedded in IPv6, too. */
  public boolean isIpv6() {
    return text.indexOf(':') >= 0;
  }

  /** Whether the address has bits behind the prefix, which EC2 clears and the text keeps. */
  public boolean hasHostBits() {
    return address.value().getLowestSetBit() >= 0
        && address.value().getLowestSetBit() < address.bits() - prefixLength;
  }

  /** Whether the address is in the range; never for text that is no address of the same family. */
  public boolean contains(String other) {
    return IpAddressReader.read(other).filter(this::contains).isPresent();
  }

  public boolean contains(IpAddress other) {
    return address.sharesPrefix(other, prefixLength);
  }

  /** Whether all addresses of the other range are in this one. */
  public boolean contains(Cidr other) {
    return prefixLength <= other.prefixLength && contains(other.address);
  }
}
