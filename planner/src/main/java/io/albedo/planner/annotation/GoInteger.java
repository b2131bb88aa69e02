package io.albedo.planner.annotation;

import io.albedo.planner.json.GoQuoter;
import java.math.BigInteger;

/**
 * Go's {@code strconv.ParseInt} in base 10: digits behind an optional sign, nothing else.
 *
 * <p>It reads from the left and stops at the first thing wrong, so {@code 99999999999x} is out of
 * range and {@code 1x} is bad syntax.
 */
final class GoInteger {

  private GoInteger() {}

  static Parsed<Long> int32(String text) {
    return parse(text, 32);
  }

  static Parsed<Long> int64(String text) {
    return parse(text, 64);
  }

  private static Parsed<Long> parse(String text, int bits) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    BigInteger magnitude = BigInteger.ZERO;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return bad(text, "invalid syntax");
      }
      magnitude = magnitude.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit));
      if (magnitude.bitLength() > bits) {
        return bad(text, "value out of range");
      }
    }
    return start == text.length() ? bad(text, "invalid syntax") : signed(text, magnitude, bits);
  }

  private static Parsed<Long> signed(String text, BigInteger magnitude, int bits) {
    BigInteger value = text.startsWith("-") ? magnitude.negate() : magnitude;
    return value.bitLength() < bits
        ? Parsed.ok(value.longValue())
        : bad(text, "value out of range");
  }

  private static Parsed<Long> bad(String text, String reason) {
    return Parsed.bad("strconv.ParseInt: parsing " + GoQuoter.quote(text) + ": " + reason);
  }
}
