package io.albedo.controller.config.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A span of time as Go's {@code time.ParseDuration} reads it: {@code 15s}, {@code 1m30s}, {@code
 * 1.5h}, {@code -2us}; {@code 0} needs no unit. It holds at most 2^63-1 nanoseconds, some 292
 * years, either way.
 */
public record GoDuration(Duration value) {

  private static final Pattern PART =
      Pattern.compile("(?<number>[0-9]+\\.?[0-9]*|\\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h)");

  /** The duration that this text means, if it means one. */
  public static Optional<GoDuration> of(String text) {
    boolean negative = text.startsWith("-");
    String magnitude = negative || text.startsWith("+") ? text.substring(1) : text;
    return magnitude.equals("0")
        ? Optional.of(new GoDuration(Duration.ZERO))
        : nanoseconds(magnitude)
            .map(n -> negative ? n.negate() : n)
            .filter(n -> n.bitLength() < Long.SIZE)
            .map(n -> new GoDuration(Duration.ofNanos(n.longValue())));
  }

  private static Optional<BigInteger> nanoseconds(String text) {
    Matcher part = PART.matcher(text);
    BigInteger sum = BigInteger.ZERO;
    int end = 0;
    while (end < text.length()) {
      if (!part.find(end) || part.start() != end) {
        return Optional.empty();
      }
      sum = sum.add(nanoseconds(part));
      end = part.end();
    }
    return end == 0 ? Optional.empty() : Optional.of(sum);
  }

  /** What is less than a nanosecond is dropped part by part, as Go does. */
  private static BigInteger nanoseconds(Matcher part) {
    BigDecimal unit = BigDecimal.valueOf(size(part.group("unit")));
    return new BigDecimal(part.group("number"))
        .multiply(unit)
        .setScale(0, RoundingMode.DOWN)
        .toBigInteger();
  }

  private static long size(String unit) {
    return switch (unit) {
      case "h" -> 3_600_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "s" -> 1_000_000_000L;
      case "ms" -> 1_000_000L;
      case "us", "µs", "μs" -> 1_000L;
      default -> 1L;
    };
  }

  /** In whole hours, minutes and seconds, without those that are zero; {@code 0s} for none. */
  @Override
  public String toString() {
    Duration size = value.abs();
    String text =
        count(size.toHours(), "h")
            + count(size.toMinutesPart(), "m")
            + count(size.toSecondsPart(), "s")
            + count(size.toNanosPart(), "ns");
    return (value.isNegative() ? "-" : "") + (text.isEmpty() ? "0s" : text);
  }

  private static String count(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  /** Reads a duration behind a flag. */
  public static final class Converter implements ITypeConverter<GoDuration> {
    @Override
    public GoDuration convert(String text) {
      return of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not a duration such as 15s, 1m30s or 10h"));
    }
  }
}
