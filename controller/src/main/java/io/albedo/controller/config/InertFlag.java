package io.albedo.controller.config;

import io.albedo.controller.config.value.GateSwitches;
import io.albedo.planner.options.FeatureGate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A flag, or one feature gate, that is accepted but changes nothing in this release.
 *
 * @param flag as it is written, without its value
 * @param reason what Albedo lacks for it to count
 */
public record InertFlag(String flag, String reason) {

  /** Those on a command line, in the order of the help. */
  static List<InertFlag> given(ParseResult parsed) {
    return parsed.commandSpec().options().stream()
        .filter(parsed::hasMatchedOption)
        .flatMap(InertFlag::of)
        .toList();
  }

  private static Stream<InertFlag> of(OptionSpec option) {
    return Stream.concat(
        reason(option).map(reason -> new InertFlag(option.longestName(), reason)).stream(),
        gates(option.getValue()).filter(gate -> !GateEffect.has(gate)).map(g -> gate(option, g)));
  }

  private static Stream<FeatureGate> gates(Object value) {
    return Stream.of(value)
        .filter(Collection.class::isInstance)
        .flatMap(values -> ((Collection<?>) values).stream())
        .filter(GateSwitches.class::isInstance)
        .flatMap(gates -> ((GateSwitches) gates).switches().keySet().stream())
        .distinct()
        .sorted();
  }

  private static InertFlag gate(OptionSpec option, FeatureGate gate) {
    return new InertFlag(option.longestName() + "=" + gate.text(), GateEffect.NONE);
  }

  /** What is missing for this flag to count, if it does not. */
  static Optional<String> reason(OptionSpec option) {
    return option.userObject() instanceof MissingPart part
        ? Optional.of(part.text())
        : Optional.empty();
  }

  /** One line. */
  public String text() {
    return flag + " has no effect: " + reason;
  }
}
