package io.albedo.k8s.tree;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an unquoted scalar means to {@code kubectl}, whose YAML is version 1.1 with Go's numbers:
 * {@code on} is a boolean, {@code 0644} and {@code 0o644} are 420, {@code 1_000} is 1000, and a
 * date is text.
 */
final class ScalarResolver {

  private static final Set<String> TRUE = spellings("y", "yes", "true", "on");
  private static final Set<String> FALSE = spellings("n", "no", "false", "off");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern SPECIAL = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern WHOLE =
      Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))");

  /** Longer ones are text; reading a long number takes more than linear time. */
  private static final int LONGEST_NUMBER = 400;

  private ScalarResolver() {}

  static Tree resolve(String written, Place place) {
    if (NULL.contains(written)) {
      return new Tree.Nothing(place);
    }
    if (TRUE.contains(written) || FALSE.contains(written)) {
      return new Tree.Flag(TRUE.contains(written), written, place);
    }
    return startsLikeANumber(written.charAt(0))
        ? number(written, place)
        : new Tree.Text(written, place);
  }

  private static boolean startsLikeANumber(char first) {
    return (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
  }

  private static Tree number(String written, Place place) {
    String plain = written.replace("_", "");
    var whole = WHOLE.matcher(plain);
    if (written.length() <= LONGEST_NUMBER && whole.matches()) {
      return new Tree.Whole(whole(whole), written, place);
    }
    OptionalDouble decimal = decimal(written, plain);
    return decimal.isPresent()
        ? new Tree.Decimal(decimal.getAsDouble(), written, place)
        : new Tree.Text(written, place);
  }

  private static BigInteger whole(Matcher number) {
    String sign = number.group(1).equals("-") ? "-" : "";
    int[] radixes = {16, 8, 2, 10};
    for (int i = 0; i < radixes.length; i++) {
      String digits = number.group(i + 2);
      if (digits != null) {
        return new BigInteger(sign + digits, radixes[i]);
      }
    }
    throw new AssertionError("no group of a match");
  }

  private static OptionalDouble decimal(String written, String plain) {
    if (SPECIAL.matcher(written).matches()) {
      return OptionalDouble.of(Double.NaN);
    }
    if (written.length() > LONGEST_NUMBER || !DECIMAL.matcher(plain).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(plain);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static Set<String> spellings(String... words) {
    var all = new HashSet<String>();
    for (String word : words) {
      all.add(word);
      all.add(word.toUpperCase(Locale.ROOT));
      all.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return Set.copyOf(all);
  }
}
