package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

class UnmatchedHintTest {

  @ParameterizedTest
  @CsvSource({
    "--defualt-tags=a=b, --default-tags",
    "--clustername=demo, --cluster-name",
    "--cluster_name, --cluster-name",
    "--enable-wav=false, --enable-waf",
    "--Enable-WAFv2, --enable-wafv2",
    "-aws-vpc-id=vpc-1, --aws-vpc-id",
    "--backend-security-groups=sg-1, --backend-security-group",
    "--feature-gate=ALBSingleSubnet=true, --feature-gates"
  })
  void anUnknownFlagIsAnsweredWithTheNearest(String argument, String flag) {
    assertThat(hint(argument)).contains("did you mean " + flag + "?");
  }

  @Test
  void aFarAwayFlagIsNotGuessed() {
    assertThat(hint("--xyzzy")).isEmpty();
  }

  @Test
  void theValueOfASwitchMustBeAttached() {
    assertThat(hint("--enable-waf", "false")).contains("did you mean --enable-waf=false?");
  }

  @Test
  void aStrayWordIsNoValue() {
    assertThat(hint("--ingress-class=alb", "false")).isEmpty();
  }

  private static Optional<String> hint(String... args) {
    UnmatchedArgumentException failure =
        catchThrowableOfType(UnmatchedArgumentException.class, () -> FlagLine.of(args));
    return UnmatchedHint.of(failure, args);
  }

  @Test
  void commandsAreGuessedToo() {
    CommandLine root =
        new CommandLine(new InertFlagTest.Root()).addSubcommand("sample", new FlagLine.Sample());
    UnmatchedArgumentException failure =
        catchThrowableOfType(UnmatchedArgumentException.class, () -> root.parseArgs("smaple"));
    assertThat(UnmatchedHint.of(failure, "smaple")).contains("did you mean sample?");
  }
}
