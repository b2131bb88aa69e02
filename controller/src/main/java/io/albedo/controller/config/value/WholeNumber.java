package io.albedo.controller.config.value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an integer as Go's {@code strconv.ParseInt} does in base 0: {@code 0x}, {@code 0o}, {@code
 * 0} and {@code 0b} lead to other bases, and single underscores may stand between digits.
 */
public final class WholeNumber implements ITypeConverter<Integer> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[+-]?)(?:0x(?<hex>(?:_?[0-9a-f])+)|0b(?<binary>(?:_?[01])+)"
              + "|0o?(?<octal>(?:_?[0-7])+)|(?<decimal>0|[1-9](?:_?[0-9])*))");

  @Override
  public Integer convert(String text) {
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
    return inRange(signed(form), text);
  }

  private static BigInteger signed(Matcher form) {
    BigInteger magnitude = magnitude(form);
    return "-".equals(form.group("sign")) ? magnitude.negate() : magnitude;
  }

  private static BigInteger magnitude(Matcher form) {
    return form.group("hex") != null
        ? number(form.group("hex"), 16)
        : form.group("binary") != null
            ? number(form.group("binary"), 2)
            : form.group("octal") != null
                ? number(form.group("octal"), 8)
                : number(form.group("decimal"), 10);
  }

  private static BigInteger number(String digits, int base) {
    return new BigInteger(digits.replace("_", ""), base);
  }

  private static int inRange(BigInteger number, String text) {
    if (number.bitLength() >= Integer.SIZE) {
      throw new TypeConversionException("'" + text + "' is out of range");
    }
    return number.intValue();
  }
}
