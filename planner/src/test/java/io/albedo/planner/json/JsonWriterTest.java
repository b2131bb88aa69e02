package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  private static final Json SAMPLE =
      Json.object()
          .put("name", "web")
          .put("ports", new Json.Arr(List.of(Json.Num.of(80), Json.Num.of(443))))
          .put("none", new Json.Arr(List.of()))
          .put("empty", Json.object().build())
          .put("nested", Json.object().put("on", true).put("nil", new Json.Null()).build())
          .build();

  @Test
  void compactHasNoWhiteSpace() {
    assertThat(JsonWriter.compact(SAMPLE))
        .isEqualTo(
            "{\"name\":\"web\",\"ports\":[80,443],\"none\":[],\"empty\":{},"
                + "\"nested\":{\"on\":true,\"nil\":null}}");
  }

  @Test
  void prettyHasOneMemberOrItemALine() {
    assertThat(JsonWriter.pretty(SAMPLE))
        .isEqualTo(
            """
            {
              "name": "web",
              "ports": [
                80,
                443
              ],
              "none": [],
              "empty": {},
              "nested": {
                "on": true,
                "nil": null
              }
            }\
            """);
  }

  @Test
  void writesRepeatedMembers() {
    Json.Member member = new Json.Member("a", Json.Num.of(1));
    assertThat(JsonWriter.compact(new Json.Obj(List.of(member, member))))
        .isEqualTo("{\"a\":1,\"a\":1}");
  }

  @Test
  void writesNumbersAsRead() {
    assertThat(JsonWriter.compact(new Json.Num("1.50E+2"))).isEqualTo("1.50E+2");
  }

  @Test
  void escapesWhatJsonAsksFor() {
    assertThat(JsonWriter.compact(new Json.Str("\"\\\b\f\n\r\t\0\u001f")))
        .isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\"");
  }

  @Test
  void leavesAllElseAlone() {
    assertThat(JsonWriter.compact(new Json.Str("/<>&é😀\u007f\u2028")))
        .isEqualTo("\"/<>&é😀\u007f\u2028\"");
  }

  @Test
  void escapesNames() {
    assertThat(JsonWriter.compact(Json.object().put("a\"b", 1).build()))
        .isEqualTo("{\"a\\\"b\":1}");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(JsonWriter.compact(new Json.Str("a\ud83d"))).isEqualTo("\"a\ufffd\"");
  }

  @Test
  void likeGoEscapesForHtmlAndJavaScript() {
    assertThat(JsonWriter.compactLikeGo(new Json.Str("<a>&\u2028\u2029é")))
        .isEqualTo("\"\\u003ca\\u003e\\u0026\\u2028\\u2029é\"");
  }

  @Test
  void writesDeepTreesWithoutRecursion() {
    Json tree = new Json.Null();
    for (int level = 0; level < 100_000; level++) {
      tree = new Json.Arr(List.of(tree));
    }
    assertThat(JsonWriter.compact(tree)).hasSize(200_004);
  }
}
