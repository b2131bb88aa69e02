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
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    BigInteger beyondUnsigned = BigInteger.ONE.shiftLeft(bits);
    BigInteger magnitude = BigInteger.ZERO;
    for (char c : digits.toCharArray()) {
      if (c < '0' || c > '9') {
        return bad(text, "invalid syntax");
      }
      magnitude = magnitude.multiply(BigInteger.TEN).add(BigInteger.valueOf(c - '0'));
      if (magnitude.compareTo(beyondUnsigned) >= 0) {
        return bad(text, "value out of range");
      }
    }
    return digits.isEmpty()
        ? bad(text, "invalid syntax")
        : inRange(text, text.startsWith("-") ? magnitude.negate() : magnitude, bits);
  }

  private static Parsed<Long> inRange(String text, BigInteger value, int bits) {
    return value.bitLength() < bits
        ? Parsed.ok(value.longValue())
        : bad(text, "value out of range");
  }

  private static Parsed<Long> bad(String text, String reason) {
    return Parsed.bad("strconv.ParseInt: parsing " + GoQuoter.quote(text) + ": " + reason);
  }
}
