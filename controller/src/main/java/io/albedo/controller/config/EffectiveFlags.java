package io.albedo.controller.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values of flags as they hold, for the log. */
final class EffectiveFlags {

  /** Whom an address is spoken to as: it may hold a password. */
  private static final Pattern USER = Pattern.compile("://[^/@\\s,]*@");

  private EffectiveFlags() {}

  /** Those that have a value and take one. */
  static SortedMap<String, String> of(CommandSpec command) {
    SortedMap<String, String> values = new TreeMap<>();
    command.options().stream()
        .filter(option -> option.longestName().startsWith("--"))
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .forEach(option -> values.put(option.longestName(), value(option)));
    values.values().removeIf(String::isEmpty);
    return Collections.unmodifiableSortedMap(values);
  }

  private static String value(OptionSpec option) {
    Object value = option.getValue();
    String text =
        value instanceof Iterable<?> several
            ? joined(several)
            : value == null ? "" : value.toString();
    return USER.matcher(text).replaceAll("://");
  }

  private static String joined(Iterable<?> several) {
    return StreamSupport.stream(several.spliterator(), false)
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }
}
