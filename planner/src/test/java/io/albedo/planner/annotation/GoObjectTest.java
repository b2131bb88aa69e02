package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.albedo.planner.json.JsonReader;
import io.albedo.planner.json.JsonSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoObjectTest {

  @Test
  void readsFieldsByTheirType() throws Exception {
    GoObject object =
        object("{\"s\":\"x\",\"i\":-1,\"b\":true,\"list\":[\"a\",\"b\"],\"map\":{\"k\":\"v\"}}");
    assertThat(object.optionalString("s")).contains("x");
    assertThat(object.optionalInt32("i")).contains(-1);
    assertThat(object.optionalBoolean("b")).contains(true);
    assertThat(object.stringList("list")).contains(List.of("a", "b"));
    assertThat(object.stringMap("map"))
        .hasValueSatisfying(map -> assertThat(map).isEqualTo(Map.of("k", "v")));
  }

  @Test
  void plainFieldsHaveAZero() throws Exception {
    GoObject object = object("{}");
    assertThat(object.string("s")).isEmpty();
    assertThat(object.int32("i")).isZero();
    assertThat(object.bool("b")).isFalse();
  }

  @Test
  void pointersMayBeAbsent() throws Exception {
    GoObject object = object("{}");
    assertThat(object.optionalString("f")).isEmpty();
    assertThat(object.optionalInt32("f")).isEmpty();
    assertThat(object.optionalBoolean("f")).isEmpty();
    assertThat(object.intOrString("f")).isEmpty();
    assertThat(object.stringList("f")).isEmpty();
    assertThat(object.stringMap("f")).isEmpty();
    assertThat(object.object("f", "T")).isEmpty();
    assertThat(object.objects("f", "T")).isEmpty();
  }

  @Test
  void nullIsAbsent() throws Exception {
    GoObject object = object("{\"f\":null}");
    assertThat(object.optionalString("f")).isEmpty();
    assertThat(object.intOrString("f")).isEmpty();
    assertThat(object.stringList("f")).isEmpty();
    assertThat(object.stringMap("f")).isEmpty();
    assertThat(object.object("f", "T")).isEmpty();
    assertThat(object.objects("f", "T")).isEmpty();
  }

  @Test
  void emptyIsNotAbsent() throws Exception {
    assertThat(object("{\"f\":\"\"}").optionalString("f")).contains("");
    assertThat(object("{\"f\":[]}").stringList("f")).contains(List.of());
    assertThat(object("{\"f\":[]}").objects("f", "T")).contains(List.of());
    assertThat(object("{\"f\":{}}").stringMap("f"))
        .hasValueSatisfying(map -> assertThat(map).isEmpty());
    assertThat(object("{\"f\":{}}").object("f", "T")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"targetGroupARN", "TargetGroupArn", "targetgrouparn", "TARGETGROUPARN"})
  void caseOfKeysDoesNotMatter(String key) throws Exception {
    assertThat(object("{\"" + key + "\":\"x\"}").string("targetGroupARN")).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target_group_arn", "targetGroupARN ", "targetGroup", ""})
  void otherKeysAreIgnored(String key) throws Exception {
    assertThat(object("{\"" + key + "\":1}").optionalString("targetGroupARN")).isEmpty();
  }

  @Test
  void theLastSpellingWins() throws Exception {
    assertThat(object("{\"host\":\"a\",\"Host\":\"b\",\"HOST\":\"c\"}").optionalString("host"))
        .contains("c");
  }

  @Test
  void aLaterNullUnsetsAPointer() throws Exception {
    assertThat(object("{\"host\":\"a\",\"Host\":null}").optionalString("host")).isEmpty();
  }

  @Test
  void aLaterNullLeavesAPlainField() throws Exception {
    GoObject object = object("{\"s\":\"a\",\"S\":null,\"i\":1,\"I\":null,\"b\":true,\"B\":null}");
    assertThat(object.string("s")).isEqualTo("a");
    assertThat(object.int32("i")).isEqualTo(1);
    assertThat(object.bool("b")).isTrue();
  }

  @Test
  void repeatedObjectsAreMerged() throws Exception {
    GoObject inner =
        object("{\"c\":{\"a\":\"1\",\"b\":\"2\"},\"C\":{\"b\":\"3\"}}")
            .object("c", "T")
            .orElseThrow();
    assertThat(inner.string("a") + inner.string("b")).isEqualTo("13");
  }

  @Test
  void nullBetweenObjectsStartsAnew() throws Exception {
    GoObject inner =
        object("{\"c\":{\"a\":\"1\"},\"c\":null,\"c\":{\"b\":\"3\"}}")
            .object("c", "T")
            .orElseThrow();
    assertThat(inner.string("a") + inner.string("b")).isEqualTo("3");
  }

  @Test
  void repeatedMapsAreMerged() throws Exception {
    assertThat(object("{\"m\":{\"a\":\"1\",\"b\":\"2\"},\"m\":{\"b\":\"3\"}}").stringMap("m"))
        .hasValueSatisfying(map -> assertThat(map).isEqualTo(Map.of("a", "1", "b", "3")));
  }

  @Test
  void keysOfMapsKeepTheirCase() throws Exception {
    assertThat(object("{\"m\":{\"a\":\"1\",\"A\":\"2\"}}").stringMap("m"))
        .hasValueSatisfying(map -> assertThat(map).isEqualTo(Map.of("a", "1", "A", "2")));
  }

  @Test
  void nullInAMapIsAnEmptyString() throws Exception {
    assertThat(object("{\"m\":{\"a\":\"1\",\"a\":null}}").stringMap("m"))
        .hasValueSatisfying(map -> assertThat(map).isEqualTo(Map.of("a", "")));
  }

  @Test
  void theLastListWins() throws Exception {
    assertThat(object("{\"l\":[\"a\",\"b\"],\"l\":[\"c\"]}").stringList("l"))
        .contains(List.of("c"));
  }

  @Test
  void nullInAListIsAnEmptyString() throws Exception {
    assertThat(object("{\"l\":[\"a\",null]}").stringList("l")).contains(List.of("a", ""));
  }

  /** Go decodes into the elements that are there, and {@code null} leaves a string as it is. */
  @Test
  void nullInARepeatedListLeavesTheElement() throws Exception {
    assertThat(object("{\"l\":[\"a\",\"b\"],\"l\":[null]}").stringList("l")).contains(List.of("a"));
  }

  @Test
  void aShorterListHidesElementsAndALongerOneBringsThemBack() throws Exception {
    assertThat(object("{\"l\":[\"a\",\"b\"],\"l\":[\"c\"],\"l\":[null,null]}").stringList("l"))
        .contains(List.of("c", "b"));
  }

  @Test
  void anEmptyListForgetsThem() throws Exception {
    assertThat(object("{\"l\":[\"a\",\"b\"],\"l\":[],\"l\":[null,null]}").stringList("l"))
        .contains(List.of("", ""));
  }

  @Test
  void structsInRepeatedListsAreMerged() throws Exception {
    List<GoObject> tuples =
        object("{\"l\":[{\"a\":\"1\"},{\"a\":\"2\"}],\"l\":[{\"b\":\"3\"}]}")
            .objects("l", "T")
            .orElseThrow();
    assertThat(tuples).hasSize(1);
    assertThat(tuples.getFirst().string("a") + tuples.getFirst().string("b")).isEqualTo("13");
  }

  @Test
  void nullInAListOfStructsIsAStructWithoutFields() throws Exception {
    List<GoObject> tuples = object("{\"l\":[null,{}]}").objects("l", "T").orElseThrow();
    assertThat(tuples).hasSize(2);
    assertThat(tuples.getFirst().optionalString("a")).isEmpty();
  }

  @Test
  void intOrStringTakesNumbers() throws Exception {
    assertThat(object("{\"p\":80}").intOrString("p")).contains(new PortOrName.Port(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "80", ""})
  void intOrStringTakesStringsAsTheyAre(String text) throws Exception {
    assertThat(object("{\"p\":\"" + text + "\"}").intOrString("p"))
        .contains(new PortOrName.Name(text));
  }

  @Test
  void nullIsAnObjectWithoutFields() throws Exception {
    assertThat(object("null").optionalString("a")).isEqualTo(Optional.empty());
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatExceptionOfType(JsonDecodeException.class)
        .isThrownBy(() -> object("[]"))
        .withMessage("json: cannot unmarshal array into Go value of type ingress.Sample");
  }

  @Test
  void refusesTheFirstWrongFieldThatIsAskedFor() throws Exception {
    GoObject object = object("{\"a\":1,\"b\":2}");
    assertThatExceptionOfType(JsonDecodeException.class)
        .isThrownBy(() -> object.string("b"))
        .withMessage("json: cannot unmarshal number into Go struct field Sample.b of type string");
  }

  @Test
  void typesMayBeOfOtherPackages() throws Exception {
    assertThatExceptionOfType(JsonDecodeException.class)
        .isThrownBy(() -> object("{\"t\":1}").string("t", "elbv2.ActionType"))
        .withMessage(
            "json: cannot unmarshal number into Go struct field Sample.t of type elbv2.ActionType");
  }

  private static GoObject object(String json) throws JsonSyntaxException, JsonDecodeException {
    return GoObject.of(JsonReader.read(json), "Sample");
  }
}
