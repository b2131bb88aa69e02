package io.albedo.model.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

  @Test
  void aLongMessageLosesItsMiddle() {
    String message = message("cannot read " + "x".repeat(300_000) + ": no number");
    assertThat(message)
        .startsWith("cannot read xxx")
        .contains("x ... (299073 characters) ... x")
        .endsWith("xxx: no number")
        .hasSizeLessThan(1000);
  }

  @Test
  void aMessageOfAThousandCharactersIsWhole() {
    assertThat(message("x".repeat(1000))).isEqualTo("x".repeat(1000));
  }

  @Test
  void noCharacterIsCutInTwo() {
    String smile = "\uD83D\uDE00";
    assertThat(message("a" + smile.repeat(1000)).codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    assertThat(message(smile.repeat(1000)).codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void aLongFieldIsShortenedToo() {
    Diagnostic finding =
        Diagnostic.of(
            Code.UNKNOWN_ANNOTATION,
            new Subject("Ingress", "ns/a"),
            "metadata.annotations[" + "x".repeat(5000) + "]",
            "");
    assertThat(finding.field()).hasSizeLessThan(1000).endsWith("x]");
  }

  private static String message(String text) {
    return Diagnostic.of(Code.INVALID_ANNOTATION, new Subject("Ingress", "ns/a"), "", text)
        .message();
  }
}
