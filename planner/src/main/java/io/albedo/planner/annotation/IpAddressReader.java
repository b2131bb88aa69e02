package io.albedo.planner.annotation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads dotted IPv4 and IPv6 in every form of RFC 4291, section 2.2. */
final class IpAddressReader {

  /** No leading zero: some read it as octal. */
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  private IpAddressReader() {}

  static Optional<IpAddress> read(String text) {
    return text.indexOf(':') < 0
        ? octets(text).map(hexadecimal -> address(hexadecimal, 32))
        : groups(text).map(hexadecimal -> address(hexadecimal, 128));
  }

  private static IpAddress address(String hexadecimal, int bits) {
    return new IpAddress(new BigInteger(hexadecimal, 16), bits);
  }

  /** The eight hexadecimal digits of an IPv4 address. */
  private static Optional<String> octets(String text) {
    List<String> octets = List.of(text.split("\\.", -1));
    return octets.size() == 4 && octets.stream().allMatch(IpAddressReader::isOctet)
        ? Optional.of(octets.stream().map(IpAddressReader::octet).collect(Collectors.joining()))
        : Optional.empty();
  }

  private static boolean isOctet(String text) {
    return OCTET.matcher(text).matches() && Integer.parseInt(text) <= 255;
  }

  private static String octet(String text) {
    return Integer.toHexString(0x100 + Integer.parseInt(text)).substring(1);
  }

  /** The 32 hexadecimal digits of an IPv6 address. */
  private static Optional<String> groups(String text) {
    int gap = text.indexOf("::");
    return gap < 0 ? groups(text, true).filter(IpAddressReader::isWhole) : aroundGap(text, gap);
  }

  private static Optional<String> aroundGap(String text, int gap) {
    Optional<String> before = groups(text.substring(0, gap), false);
    Optional<String> after = groups(text.substring(gap + 2), true);
    return before
        .flatMap(left -> after.map(right -> filled(left, right)))
        .filter(IpAddressReader::isWhole);
  }

  /** Zeros between both parts, at least one group of them, else what comes out is too long. */
  private static String filled(String left, String right) {
    int missing = 32 - left.length() - right.length();
    return left + "0".repeat(Math.max(missing, 4)) + right;
  }

  private static boolean isWhole(String hexadecimal) {
    return hexadecimal.length() == 32;
  }

  /** Groups between colons; the last may be a dotted IPv4 address. No groups are fine here. */
  private static Optional<String> groups(String text, boolean mayEmbed) {
    if (text.isEmpty()) {
      return Optional.of("");
    }
    String[] parts = text.split(":", -1);
    String last = parts[parts.length - 1];
    Optional<String> end = mayEmbed && last.indexOf('.') >= 0 ? octets(last) : group(last);
    Stream<Optional<String>> groups =
        Stream.concat(
            Arrays.stream(parts).limit(parts.length - 1L).map(IpAddressReader::group),
            Stream.of(end));
    return groups.reduce(Optional.of(""), IpAddressReader::joined);
  }

  private static Optional<String> joined(Optional<String> left, Optional<String> right) {
    return left.flatMap(start -> right.map(start::concat));
  }

  private static Optional<String> group(String text) {
    return Optional.of(text)
        .filter(GROUP.asMatchPredicate())
        .map(digits -> "0".repeat(4 - digits.length()) + digits);
  }
}
