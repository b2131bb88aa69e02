package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonObjectBuilderTest {

  @Test
  void keepsTheOrderOfPutting() {
    assertThat(JsonWriter.compact(Json.object().put("b", 1).put("a", true).put("c", "x").build()))
        .isEqualTo("{\"b\":1,\"a\":true,\"c\":\"x\"}");
  }

  @Test
  void takesAnyJson() {
    assertThat(Json.object().put("a", new Json.Null()).build().member("a"))
        .contains(new Json.Null());
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(Json.object().putIfPresent("a", Optional.empty()).build())
        .isEqualTo(Json.object().build());
  }

  @Test
  void putsWhateverHasAJsonForm() {
    Json.Obj object =
        Json.object()
            .putIfPresent("string", Optional.of("x"))
            .putIfPresent("int", Optional.of(1))
            .putIfPresent("long", Optional.of(2L))
            .putIfPresent("boolean", Optional.of(false))
            .putIfPresent("json", Optional.of(new Json.Null()))
            .build();
    assertThat(JsonWriter.compact(object))
        .isEqualTo("{\"string\":\"x\",\"int\":1,\"long\":2,\"boolean\":false,\"json\":null}");
  }

  @Test
  void refusesWhatHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.object().putIfPresent("a", Optional.of('x')))
        .withMessage("no JSON form for class java.lang.Character");
  }

  @Test
  void convertsValuesOfOwnTypes() {
    assertThat(
            Json.object()
                .putIfPresent("a", Optional.of('x'), c -> new Json.Str(c.toString()))
                .build())
        .isEqualTo(Json.object().put("a", "x").build());
  }

  @Test
  void refusesANameTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.object().put("a", 1).put("a", 2))
        .withMessage("member put twice: a");
  }
}
