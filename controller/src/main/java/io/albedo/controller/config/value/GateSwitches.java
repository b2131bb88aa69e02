package io.albedo.controller.config.value;

import io.albedo.planner.options.FeatureGate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The feature gates that one flag switches: {@code Gate=true,OtherGate=false}. */
public record GateSwitches(Map<FeatureGate, Switch> switches) {

  private static final List<String> NAMES =
      Arrays.stream(FeatureGate.values()).map(FeatureGate::text).sorted().toList();

  public GateSwitches {
    switches = Map.copyOf(switches);
  }

  /** The gates that are on after all occurrences of the flag; the last one counts. */
  public static Set<FeatureGate> on(List<GateSwitches> occurrences) {
    Set<FeatureGate> on = EnumSet.noneOf(FeatureGate.class);
    on.addAll(FeatureGate.defaults());
    occurrences.forEach(o -> o.switches.forEach((gate, position) -> set(on, gate, position)));
    return on;
  }

  private static void set(Set<FeatureGate> on, FeatureGate gate, Switch position) {
    if (position.isOn()) {
      on.add(gate);
    } else {
      on.remove(gate);
    }
  }

  @Override
  public String toString() {
    return switches.entrySet().stream()
        .map(s -> s.getKey().text() + "=" + s.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** Reads the gates behind the flag; spaces and empty places do not count. */
  public static final class Converter implements ITypeConverter<GateSwitches> {
    @Override
    public GateSwitches convert(String text) {
      Map<FeatureGate, Switch> switches = new EnumMap<>(FeatureGate.class);
      for (String pair : text.split(",", -1)) {
        if (!pair.isEmpty()) {
          put(pair, switches);
        }
      }
      return new GateSwitches(switches);
    }

    private static void put(String pair, Map<FeatureGate, Switch> switches) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw refusal(pair.strip(), "must be followed by =true or =false");
      }
      String name = pair.substring(0, equals).strip();
      switches.put(gate(name), position(name, pair.substring(equals + 1).strip()));
    }

    private static FeatureGate gate(String name) {
      return FeatureGate.of(name)
          .orElseThrow(() -> refusal(name, "is not a feature gate" + Choice.nearest(name, NAMES)));
    }

    private static Switch position(String name, String text) {
      return Switch.of(text)
          .orElseThrow(() -> refusal(name, "is set to '" + text + "', not to true or false"));
    }

    private static TypeConversionException refusal(String name, String what) {
      return new TypeConversionException("'" + name + "' " + what);
    }
  }
}
