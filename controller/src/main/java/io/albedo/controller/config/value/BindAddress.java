package io.albedo.controller.config.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where something is served: {@code :8080}, {@code 127.0.0.1:8080}, {@code [::1]:8080}, or {@code
 * 0} for nowhere.
 *
 * @param text as it was written
 * @param host an address or a name of this machine; {@code 0.0.0.0} for all
 * @param port 0 for any that is free
 */
public record BindAddress(String text, String host, int port) {

  private static final String NOWHERE = "0";
  private static final String ANYWHERE = "0.0.0.0";
  private static final int HIGHEST = 65_535;
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\[(?<six>[0-9A-Fa-f:.%a-z]+)]|(?<host>[^:\\[\\]/\\s]*)):(?<port>\\d{1,5})");

  /** All addresses of this machine. */
  public static BindAddress onPort(int port) {
    return new BindAddress(":" + port, ANYWHERE, port);
  }

  /** Whether nothing is served. */
  public boolean isOff() {
    return text.equals(NOWHERE);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads an address behind a flag. */
  public static final class Converter implements ITypeConverter<BindAddress> {
    @Override
    public BindAddress convert(String text) {
      if (text.equals(NOWHERE)) {
        return new BindAddress(text, ANYWHERE, 0);
      }
      Matcher form = FORM.matcher(text);
      if (!form.matches() || Integer.parseInt(form.group("port")) > HIGHEST) {
        throw new TypeConversionException(
            "'%s' is no address to serve at, such as :8080, 127.0.0.1:8080 or [::1]:8080; 0 is for nowhere"
                .formatted(text));
      }
      String six = form.group("six");
      String host = six == null ? form.group("host") : six;
      return new BindAddress(
          text, host.isEmpty() ? ANYWHERE : host, Integer.parseInt(form.group("port")));
    }
  }
}
