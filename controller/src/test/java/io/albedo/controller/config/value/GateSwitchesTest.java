package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.planner.options.FeatureGate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.TypeConversionException;

class GateSwitchesTest {

  @ParameterizedTest
  @EnumSource
  void everyGateCanBeSwitched(FeatureGate gate) {
    assertThat(on(gate.text() + "=true")).contains(gate);
    assertThat(on(gate.text() + "=false")).doesNotContain(gate);
  }

  @Test
  void withoutSwitchesTheDefaultsHold() {
    assertThat(on()).isEqualTo(FeatureGate.defaults());
    assertThat(on("")).isEqualTo(FeatureGate.defaults());
  }

  @Test
  void onlyTheNamedGatesChange() {
    Set<FeatureGate> expected = EnumSet.copyOf(FeatureGate.defaults());
    expected.add(FeatureGate.ALB_SINGLE_SUBNET);
    expected.remove(FeatureGate.WEIGHTED_TARGET_GROUPS);
    assertThat(on("ALBSingleSubnet=T,WeightedTargetGroups=0")).isEqualTo(expected);
  }

  @Test
  void theLastSwitchCounts() {
    assertThat(on("ALBSingleSubnet=true", "ALBSingleSubnet=false"))
        .doesNotContain(FeatureGate.ALB_SINGLE_SUBNET);
    assertThat(on("ALBSingleSubnet=false,ALBSingleSubnet=true"))
        .contains(FeatureGate.ALB_SINGLE_SUBNET);
  }

  @Test
  void spacesAndEmptyPlacesDoNotCount() {
    assertThat(on(",, ALBSingleSubnet = true ,")).contains(FeatureGate.ALB_SINGLE_SUBNET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALBSingleSubnets=true | ALBSingleSubnets' is not a feature gate; did you mean"
            + " ALBSingleSubnet?",
        "albsinglesubnet=true | is not a feature gate; did you mean ALBSingleSubnet?",
        "Xyzzy=true | Xyzzy' is not a feature gate",
        "=true | is not a feature gate",
        "ALBSingleSubnet | ALBSingleSubnet' must be followed by =true or =false",
        "ALBSingleSubnet=maybe | is set to 'maybe', not to true or false",
        "ALBSingleSubnet= | is set to '', not to true or false"
      })
  void whatCannotBeReadIsExplained(String text, String message) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> on(text))
        .withMessageEndingWith(message);
  }

  private static Set<FeatureGate> on(String... texts) {
    return GateSwitches.on(
        List.of(texts).stream().map(new GateSwitches.Converter()::convert).toList());
  }
}
