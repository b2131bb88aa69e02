package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonAnnotationParserTest {

  private static final String KEY = "alb.ingress.kubernetes.io/actions.ok";

  @Test
  void readsAnObject() {
    assertThat(JsonAnnotationParser.object(KEY, "{\"a\":\"x\"}", "T", o -> o.string("a")))
        .isEqualTo(Parsed.ok("x"));
  }

  @Test
  void readsAList() {
    assertThat(JsonAnnotationParser.list(KEY, "[{\"a\":\"x\"},{}]", "T", o -> o.string("a")))
        .isEqualTo(Parsed.ok(List.of("x", "")));
  }

  @Test
  void tellsKeyValueAndCauseOfWrongSyntax() {
    assertThat(JsonAnnotationParser.object(KEY, "{,}", "T", o -> o.string("a")).problem())
        .contains(
            "failed to parse json annotation, alb.ingress.kubernetes.io/actions.ok: {,}: invalid"
                + " character ',' looking for beginning of object key string");
  }

  @Test
  void tellsKeyValueAndCauseOfAWrongType() {
    assertThat(JsonAnnotationParser.list("k", "[{\"a\":1}]", "T", o -> o.string("a")).problem())
        .contains(
            "failed to parse json annotation, k: [{\"a\":1}]: json: cannot unmarshal number into Go"
                + " struct field T.a of type string");
  }
}
