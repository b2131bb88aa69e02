package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFieldNameTest {

  @ParameterizedTest
  @CsvSource({
    "statusCode,statusCode",
    "statusCode,StatusCode",
    "statusCode,STATUSCODE",
    "statusCode,\u017ftatu\u017fCode",
    "keys,\u212aeys",
    "KEYS,\u212aey\u017f",
    "x_1-a,X_1-A",
    "az,AZ"
  })
  void matchesWithoutRegardToCase(String field, String key) {
    assertThat(GoFieldName.matches(field, key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "statusCode,status_code",
    "statusCode,statusCod",
    "statusCode,' statusCode'",
    "i,\u0131",
    "I,\u0130",
    "ss,\u00df",
    "a,\u00e5",
    "@,`",
    "[,{"
  })
  void doesNotMatchAnythingElse(String field, String key) {
    assertThat(GoFieldName.matches(field, key)).isFalse();
  }
}
