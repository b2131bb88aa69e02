package io.albedo.controller.config.value;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;

/** Comma-separated words of one flag, as pflag's {@code stringSlice} reads them. */
public record Words(List<String> words) {

  public Words {
    words = List.copyOf(words);
  }

  /** The words of all occurrences of a flag. */
  public static SortedSet<String> all(Collection<Words> occurrences) {
    SortedSet<String> all = new TreeSet<>();
    occurrences.forEach(o -> all.addAll(o.words));
    return all;
  }

  @Override
  public String toString() {
    return String.join(",", words);
  }

  /** Reads the words behind a flag. */
  public static final class Converter implements ITypeConverter<Words> {
    @Override
    public Words convert(String text) {
      return new Words(CsvRecord.fields(text));
    }
  }
}
