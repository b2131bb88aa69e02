package io.albedo.controller.config.value;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How often AWS may be called: {@code service:operations=rate:burst} pairs of one flag. A rule for
 * a service replaces all rules that the service has by default.
 */
public record ThrottleRules(List<Rule> rules) {

  public ThrottleRules {
    rules = List.copyOf(rules);
  }

  @Override
  public String toString() {
    return rules.stream().map(Rule::toString).collect(Collectors.joining(","));
  }

  /**
   * One rule.
   *
   * @param service the service's id in the AWS SDK, such as {@code Elastic Load Balancing v2}
   * @param operations a regular expression that finds the names of the operations
   * @param rate calls per second
   * @param burst calls that may be made at once
   */
  public record Rule(String service, String operations, double rate, int burst) {

    static Rule of(String text) {
      String[] sides = two(text, text, "=");
      String[] what = two(sides[0], text, ":");
      String[] limit = two(sides[1], text, ":");
      return new Rule(
          what[0], expression(what[1], text), rate(limit[0], text), burst(limit[1], text));
    }

    private static String[] two(String part, String text, String separator) {
      String[] two = part.split(separator, -1);
      if (two.length != 2) {
        throw refusal(text, "is not of the form service:operations=rate:burst");
      }
      return two;
    }

    private static String expression(String part, String text) {
      try {
        return Pattern.compile(part).pattern();
      } catch (PatternSyntaxException e) {
        throw refusal(text, "has no regular expression for its operations: " + e.getDescription());
      }
    }

    private static double rate(String part, String text) {
      try {
        return Double.parseDouble(part);
      } catch (NumberFormatException e) {
        throw refusal(text, "has a rate that is no number");
      }
    }

    private static int burst(String part, String text) {
      try {
        return Integer.parseInt(part);
      } catch (NumberFormatException e) {
        throw refusal(text, "has a burst that is no whole number");
      }
    }

    private static TypeConversionException refusal(String text, String what) {
      return new TypeConversionException("'" + text + "' " + what);
    }

    @Override
    public String toString() {
      return service + ":" + operations + "=" + rate + ":" + burst;
    }
  }

  /** Reads the rules behind a flag. */
  public static final class Converter implements ITypeConverter<ThrottleRules> {
    @Override
    public ThrottleRules convert(String text) {
      return new ThrottleRules(Arrays.stream(text.split(",", -1)).map(Rule::of).toList());
    }
  }
}
