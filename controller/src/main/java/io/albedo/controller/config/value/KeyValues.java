package io.albedo.controller.config.value;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code key=value} pairs of one flag, as pflag's {@code stringToString} reads them. A text with
 * only one equals sign is one pair, commas or not: in {@code a=b,c} the value is {@code b,c}.
 */
public record KeyValues(SortedMap<String, String> pairs) {

  public KeyValues {
    pairs = new TreeMap<>(pairs);
  }

  /** The pairs of all occurrences of a flag; of the same key the last counts. */
  public static SortedMap<String, String> all(Collection<KeyValues> occurrences) {
    SortedMap<String, String> all = new TreeMap<>();
    occurrences.forEach(o -> all.putAll(o.pairs));
    return all;
  }

  @Override
  public String toString() {
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining(","));
  }

  /** Reads the pairs behind a flag. */
  public static final class Converter implements ITypeConverter<KeyValues> {
    @Override
    public KeyValues convert(String text) {
      SortedMap<String, String> pairs = new TreeMap<>();
      fields(text).forEach(field -> put(field, pairs));
      return new KeyValues(pairs);
    }

    private static List<String> fields(String text) {
      boolean onePair = text.indexOf('=') == text.lastIndexOf('=');
      return onePair ? List.of(withoutQuotesAround(text)) : CsvRecord.fields(text);
    }

    private static void put(String field, SortedMap<String, String> pairs) {
      int equals = field.indexOf('=');
      if (equals < 0) {
        throw new TypeConversionException("'" + field + "' is not of the form key=value");
      }
      pairs.put(field.substring(0, equals), field.substring(equals + 1));
    }

    private static String withoutQuotesAround(String text) {
      return text.replaceAll("^\"+|\"+$", "");
    }
  }
}
