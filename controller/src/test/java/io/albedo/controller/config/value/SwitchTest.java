package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

class SwitchTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "t", "T", "TRUE", "true", "True"})
  void isOnInEverySpellingOfGo(String text) {
    assertThat(parse("--on=" + text, "--off=" + text)).isEqualTo("true true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "f", "F", "FALSE", "false", "False"})
  void isOffInEverySpellingOfGo(String text) {
    assertThat(parse("--on=" + text, "--off=" + text)).isEqualTo("false false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "on", "tRUE", " true", "2", "null"})
  void hasNoOtherSpelling(String text) {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parse("--on=" + text))
        .withMessage("Invalid value for option '--on': '" + text + "' is neither true nor false");
  }

  @Test
  void withoutFlagTheDefaultHolds() {
    assertThat(parse()).isEqualTo("true false");
  }

  @Test
  void withoutValueItIsOnWhateverTheDefault() {
    assertThat(parse("--on", "--off")).isEqualTo("true true");
  }

  @Test
  void theNextArgumentIsNotItsValue() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> parse("--on", "false"))
        .withMessageContaining("'false'");
  }

  private static String parse(String... args) {
    Sample sample = new Sample();
    new CommandLine(sample).parseArgs(args);
    return sample.on + " " + sample.off;
  }

  @Command
  static final class Sample {
    @Option(
        names = "--on",
        arity = "1",
        converter = Switch.Converter.class,
        preprocessor = Switch.WithoutValue.class)
    Switch on = Switch.ON;

    @Option(
        names = "--off",
        arity = "1",
        converter = Switch.Converter.class,
        preprocessor = Switch.WithoutValue.class)
    Switch off = Switch.OFF;
  }
}
