package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Transform;
import io.albedo.model.alb.Transform.HostHeaderRewrite;
import io.albedo.model.alb.Transform.Rewrite;
import io.albedo.model.alb.Transform.UrlRewrite;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformReaderTest {

  @Test
  void transformsStayInTheirOrder() {
    assertThat(
            read(
                """
                [{"type":"host-header-rewrite","hostHeaderRewriteConfig":{"rewrites":[{"regex":"a","replace":"b"}]}},
                 {"type":"url-rewrite","urlRewriteConfig":{"rewrites":[{"regex":"^/x","replace":""}]}}]
                """))
        .isEqualTo(
            Parsed.ok(
                List.of(
                    new HostHeaderRewrite(List.of(new Rewrite("a", "b"))),
                    new UrlRewrite(List.of(new Rewrite("^/x", ""))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          [{"type":"url-rewrite"}]; missing urlRewriteConfig
          [{"type":"host-header-rewrite"}]; missing hostHeaderRewriteConfig
          [{"type":"url-rewrite","urlRewriteConfig":{}}]; urlRewriteConfig.rewrites cannot be empty
          [{"type":"path"}]; unknown transform type: path
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String json, String message) {
    assertThat(read(json).problem()).contains(message);
  }

  @Test
  void wrongJsonIsToldWithTheAnnotation() {
    assertThat(read("[").problem())
        .contains("failed to parse json annotation, KEY: [: unexpected end of JSON input");
  }

  private static Parsed<List<Transform>> read(String json) {
    return TransformReader.read("KEY", json);
  }
}
