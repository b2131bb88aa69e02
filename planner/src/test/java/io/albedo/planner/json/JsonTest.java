package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void anObjectOfAMapKeepsItsOrder() {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("z", Json.Num.of(1));
    members.put("a", new Json.Str("x"));
    assertThat(JsonWriter.compact(Json.Obj.of(members))).isEqualTo("{\"z\":1,\"a\":\"x\"}");
  }

  @Test
  void aMemberIsTheLastOfItsName() throws JsonSyntaxException {
    Json.Obj object = (Json.Obj) JsonReader.read("{\"a\":1,\"b\":2,\"a\":3}");
    assertThat(object.member("a")).contains(Json.Num.of(3));
  }

  @Test
  void membersAreFoundByTheirExactName() {
    assertThat(Json.object().put("a", 1).build().member("A")).isEmpty();
  }

  @Test
  void numbersDifferByTheirSpelling() {
    assertThat(new Json.Num("1.0")).isNotEqualTo(Json.Num.of(1));
  }

  @Test
  void numbersOfLongsAreWrittenInBaseTen() {
    assertThat(Json.Num.of(Long.MIN_VALUE)).isEqualTo(new Json.Num("-9223372036854775808"));
  }

  @Test
  void valuesDoNotChangeWithTheListTheyWereMadeOf() {
    List<Json> items = new ArrayList<>(List.of(new Json.Null()));
    Json.Arr array = new Json.Arr(items);
    items.clear();
    assertThat(array.items()).hasSize(1);
  }

  @Test
  void stringsMakeAnArray() {
    assertThat(JsonWriter.compact(Json.strings(List.of("a", "b")))).isEqualTo("[\"a\",\"b\"]");
  }
}
