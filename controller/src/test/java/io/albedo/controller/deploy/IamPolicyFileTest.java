package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.model.testing.GoldenFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies that are ready to be used are what the command prints. */
class IamPolicyFileTest {

  @ParameterizedTest
  @CsvSource({"policy.json, aws", "policy-china.json, aws-cn", "policy-us-gov.json, aws-us-gov"})
  void holdsWhatTheCommandPrints(String file, String partition) {
    assertHolds(file, "--partition", partition);
  }

  @Test
  void withCertificates() {
    assertHolds("policy-certificates.json", "--certificates");
  }

  @Test
  void saysWhereATooLongPolicyCanGo() {
    String[] line = new String[41];
    Arrays.setAll(line, i -> "--assume-role=arn:aws:iam::111122223333:role/target-registrar-" + i);
    line[0] = "iam-policy";
    assertThat(CommandRun.of(line).err()).contains("a managed policy may have 6144");
  }

  @Test
  void refusesWhatIsNoRole() {
    CommandRun run = CommandRun.of("iam-policy", "--assume-role", "admin");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--assume-role must be the ARN of a role, not admin");
  }

  @Test
  void refusesWhatIsNoPartition() {
    assertThat(CommandRun.of("iam-policy", "--partition", "China").err())
        .contains("--partition must be the name of one, such as aws-cn, not China");
  }

  private static void assertHolds(String file, String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "iam-policy";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    new GoldenFile(Path.of("deploy/iam", file)).assertHolds(CommandRun.of(line).out());
  }
}
