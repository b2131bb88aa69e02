package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action.JwtClaim;
import io.albedo.model.alb.Action.JwtValidation;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtReaderTest {

  @Test
  void tokensAreHeldAgainstAnIssuerAndItsKeys() {
    assertThat(JwtReader.read("{\"jwksEndpoint\":\"https://keys\",\"issuer\":\"https://me\"}"))
        .isEqualTo(Parsed.ok(new JwtValidation("https://keys", "https://me", List.of())));
  }

  @Test
  void claimsStayInTheirOrderAndTheirFormatIsNotChecked() {
    assertThat(
            JwtReader.read(
                """
                {"jwksEndpoint":"e","issuer":"i","additionalClaims":[
                  {"format":"single-string","name":"scope","values":["read"]},
                  {"format":"anything","name":"groups","values":["b","a"]}]}
                """))
        .isEqualTo(
            Parsed.ok(
                new JwtValidation(
                    "e",
                    "i",
                    List.of(
                        new JwtClaim("single-string", "scope", List.of("read")),
                        new JwtClaim("anything", "groups", List.of("b", "a"))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          {"issuer":"i"}; jwksEndpoint is a required field for jwt validation
          {"jwksEndpoint":"e","issuer":""}; issuer is a required field for jwt validation
          {"jwksEndpoint":"e","issuer":"i","additionalClaims":[{"name":"n","values":["v"]}]}; format is a required field for additional claims for jwt validation
          {"jwksEndpoint":"e","issuer":"i","additionalClaims":[{"format":"f","values":["v"]}]}; name is a required field for additional claims for jwt validation
          {"jwksEndpoint":"e","issuer":"i","additionalClaims":[{"format":"f","name":"n"}]}; values must not be empty for additional claims for jwt validation
          {"jwksEndpoint":"e","issuer":"i","additionalClaims":[{"format":"f","name":"n","values":["v"]},{"format":"f","name":"n","values":[]}]}; values must not be empty for additional claims for jwt validation
          {; failed to parse json annotation, alb.ingress.kubernetes.io/jwt-validation: {: unexpected end of JSON input
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String json, String message) {
    assertThat(JwtReader.read(json).problem()).contains(message);
  }
}
