package io.albedo.model.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

  @Test
  void codesAreInOrderAndNoneIsThereTwice() {
    assertThat(Arrays.stream(Code.values()).map(Code::code))
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("ALB1[0-8]\\d\\d"));
  }

  @Test
  void noTwoCodesMeanTheSame() {
    assertThat(Arrays.stream(Code.values()).map(Code::meaning)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void meaningAndHelpAreSentences(Code code) {
    assertThat(code.meaning()).matches("(?s)[A-Z].*\\.");
    assertThat(code.help()).matches("(?s)[A-Z].*\\.");
  }
}
