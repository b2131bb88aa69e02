package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.HttpHeader;
import io.albedo.model.alb.Condition.HttpRequestMethod;
import io.albedo.model.alb.Condition.KeyValue;
import io.albedo.model.alb.Condition.PathPattern;
import io.albedo.model.alb.Condition.QueryString;
import io.albedo.model.alb.Condition.SourceIp;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.translate.ConditionReader.Conditions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionReaderTest {

  @Test
  void everyFieldIsReadInItsOrder() {
    assertThat(
            read(
                """
                [{"field":"source-ip","sourceIpConfig":{"Values":["10.0.0.0/8"]}},
                 {"field":"query-string","queryStringConfig":{"values":[{"key":"v","value":"1"},{"value":"2"}]}},
                 {"field":"http-request-method","httpRequestMethodConfig":{"values":["GET"]}},
                 {"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X","regexValues":["^a"]}},
                 {"field":"path-pattern","pathPatternConfig":{"values":["/a"]}},
                 {"field":"host-header","hostHeaderConfig":{"values":["h"]}}]
                """))
        .isEqualTo(
            ok(
                new SourceIp(List.of("10.0.0.0/8")),
                new QueryString(
                    List.of(
                        new KeyValue(Optional.of("v"), "1"), new KeyValue(Optional.empty(), "2"))),
                new HttpRequestMethod(List.of("GET")),
                new HttpHeader("X", List.of(), List.of("^a")),
                new PathPattern(List.of("/a"), List.of()),
                new HostHeader(List.of("h"), List.of())));
  }

  @Test
  void thePartOfAnotherFieldDoesNotCount() {
    assertThat(
            read(
                "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"1.1.1.1/32\"]},\"hostHeaderConfig\":{}}]"))
        .isEqualTo(ok(new SourceIp(List.of("1.1.1.1/32"))));
  }

  @Test
  void anUnknownFieldIsPassedOverAndTold() {
    assertThat(read("[{\"field\":\"hostheader\"},{}]"))
        .isEqualTo(Parsed.ok(new Conditions(List.of(), List.of("hostheader", ""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          [{"field":"host-header"}]; missing hostHeaderConfig
          [{"field":"path-pattern"}]; missing pathPatternConfig
          [{"field":"http-header"}]; missing httpHeaderConfig
          [{"field":"http-request-method"}]; missing httpRequestMethodConfig
          [{"field":"query-string"}]; missing queryStringConfig
          [{"field":"source-ip"}]; missing sourceIPConfig
          [{"field":"host-header","hostHeaderConfig":{}}]; invalid hostHeaderConfig: values or regexValues must be specified
          [{"field":"path-pattern","pathPatternConfig":{"values":["/"],"regexValues":["^/"]}}]; invalid pathPatternConfig: precisely one of values and regexValues can be specified
          [{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X"}}]; invalid httpHeaderConfig: values or regexValues must be specified
          [{"field":"http-request-method","httpRequestMethodConfig":{}}]; invalid httpRequestMethodConfig: values cannot be empty
          [{"field":"source-ip","sourceIPConfig":{"values":[]}}]; invalid sourceIPConfig: values cannot be empty
          [{"field":"query-string","queryStringConfig":{}}]; invalid queryStringConfig: Values cannot be empty
          [{"field":"query-string","queryStringConfig":{"values":[{"key":"k"}]}}]; invalid queryStringConfig: value cannot be empty
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String json, String message) {
    assertThat(read(json).problem()).contains(message);
  }

  @Test
  void wrongJsonIsToldWithTheAnnotation() {
    assertThat(read("[").problem())
        .contains("failed to parse json annotation, KEY: [: unexpected end of JSON input");
  }

  private static Parsed<Conditions> ok(Condition... conditions) {
    return Parsed.ok(new Conditions(List.of(conditions), List.of()));
  }

  private static Parsed<Conditions> read(String json) {
    return ConditionReader.read("KEY", json);
  }
}
