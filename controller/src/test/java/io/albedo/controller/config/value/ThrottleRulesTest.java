package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.controller.config.value.ThrottleRules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class ThrottleRulesTest {

  @Test
  void rulesAreSeparatedByCommas() {
    assertThat(rules("WAFV2:^Get|^List=0.5:1,Elastic Load Balancing v2:Describe.*=50:200").rules())
        .containsExactly(
            new Rule("WAFV2", "^Get|^List", 0.5, 1),
            new Rule("Elastic Load Balancing v2", "Describe.*", 50, 200));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "WAFV2; is not of the form service:operations=rate:burst",
        "WAFV2=1:2; is not of the form service:operations=rate:burst",
        "WAFV2:Get=1; is not of the form service:operations=rate:burst",
        "WAFV2:Get=1:2,; is not of the form service:operations=rate:burst",
        "WAFV2:(=1:2; has no regular expression for its operations: Unclosed group",
        "WAFV2:Get=x:2; has a rate that is no number",
        "WAFV2:Get=1:2.5; has a burst that is no whole number"
      })
  void whatCannotBeReadIsExplained(String text, String message) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> rules(text))
        .withMessageEndingWith(message);
  }

  private static ThrottleRules rules(String text) {
    return new ThrottleRules.Converter().convert(text);
  }
}
