package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.json.testing.JacksonOracle;
import io.albedo.planner.json.testing.JsonTrees;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonWriterProperties {

  @Property
  void compactReadsBackAsTheSameTree(@ForAll("wellFormed") Json tree) throws JsonSyntaxException {
    assertThat(JsonReader.read(JsonWriter.compact(tree))).isEqualTo(tree);
  }

  @Property
  void prettyReadsBackAsTheSameTree(@ForAll("wellFormed") Json tree) throws JsonSyntaxException {
    assertThat(JsonReader.read(JsonWriter.pretty(tree))).isEqualTo(tree);
  }

  @Property
  void likeGoReadsBackAsTheSameTree(@ForAll("wellFormed") Json tree) throws JsonSyntaxException {
    assertThat(JsonReader.read(JsonWriter.compactLikeGo(tree))).isEqualTo(tree);
  }

  @Property
  void jacksonReadsTheSameTree(@ForAll("wellFormed") Json tree) {
    assertThat(JacksonOracle.read(JsonWriter.pretty(tree))).contains(tree);
  }

  @Property
  void writingAgainChangesNothing(@ForAll("any") Json tree) throws JsonSyntaxException {
    String once = JsonWriter.pretty(tree);
    assertThat(JsonWriter.pretty(JsonReader.read(once))).isEqualTo(once);
  }

  @Property
  void prettyDiffersFromCompactInWhiteSpaceOnly(@ForAll("any") Json tree)
      throws JsonSyntaxException {
    assertThat(JsonWriter.compact(JsonReader.read(JsonWriter.pretty(tree))))
        .isEqualTo(JsonWriter.compact(tree));
  }

  @Property
  void neverEndsInANewline(@ForAll("any") Json tree) {
    assertThat(JsonWriter.pretty(tree)).doesNotEndWith("\n");
  }

  @Property
  void likeGoIsSafeInHtml(@ForAll("any") Json tree) {
    assertThat(JsonWriter.compactLikeGo(tree)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
  }

  @Provide
  Arbitrary<Json> any() {
    return JsonTrees.any();
  }

  @Provide
  Arbitrary<Json> wellFormed() {
    return JsonTrees.wellFormed();
  }
}
