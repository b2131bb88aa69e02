package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.albedo.planner.annotation.testing.SampleAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoDecoderTest {

  @Test
  void makesAValueOfAnObject() {
    assertThat(object("{\"fixedResponseConfig\":{\"statusCode\":\"503\"}}"))
        .extracting(Parsed::toOptional)
        .isEqualTo(
            Optional.of(
                new SampleAction(
                    "",
                    Optional.of(new SampleAction.FixedResponse(Optional.empty(), "503")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false)));
  }

  @Test
  void theStyleOfTheFirstControllerStillWorks() {
    assertThat(object("{\"Type\":\"x\",\"FixedResponseConfig\":{\"StatusCode\":\"503\"}}"))
        .isEqualTo(object("{\"type\":\"x\",\"fixedResponseConfig\":{\"statusCode\":\"503\"}}"));
  }

  @Test
  void makesAListOfAnArray() {
    assertThat(list("[{\"port\":1},null,{\"port\":3}]").map(GoDecoderTest::ports))
        .isEqualTo(Parsed.ok(List.of(1, 0, 3)));
  }

  @Test
  void nullIsAnEmptyList() {
    assertThat(list("null")).isEqualTo(Parsed.ok(List.of()));
  }

  @Test
  void nullIsAnObjectWithoutFields() {
    assertThat(object("null")).isEqualTo(object("{}"));
  }

  @Test
  void wrongSyntaxIsToldAlone() {
    assertThat(object("{\"type\":1,}"))
        .isEqualTo(Parsed.bad("invalid character '}' looking for beginning of object key string"));
  }

  /** What Go 1.26 says. */
  static Stream<Arguments> scalars() {
    return Stream.of(
        arguments(
            "{\"type\":1}", "number into Go struct field Action.type of type ingress.ActionType"),
        arguments("{\"on\":\"yes\"}", "string into Go struct field Action.on of type bool"),
        arguments("{\"on\":1}", "number into Go struct field Action.on of type bool"),
        arguments("{\"port\":\"80\"}", "string into Go struct field Action.port of type int32"),
        arguments("{\"port\":80.0}", "number 80.0 into Go struct field Action.port of type int32"),
        arguments("{\"port\":1e2}", "number 1e2 into Go struct field Action.port of type int32"),
        arguments(
            "{\"port\":2147483648}",
            "number 2147483648 into Go struct field Action.port of type int32"),
        arguments(
            "{\"port\":-2147483649}",
            "number -2147483649 into Go struct field Action.port of type int32"),
        arguments("{\"port\":true}", "bool into Go struct field Action.port of type int32"),
        arguments("{\"PORT\":[]}", "array into Go struct field Action.port of type int32"),
        arguments("{\"port\":{}}", "object into Go struct field Action.port of type int32"));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void nothingIsCoerced(String raw, String mismatch) {
    assertMismatch(object(raw), mismatch);
  }

  /** What Go 1.26 says. */
  static Stream<Arguments> nested() {
    return Stream.of(
        arguments(
            "{\"fixedResponseConfig\":{\"statusCode\":503}}",
            "number into Go struct field"
                + " FixedResponseActionConfig.fixedResponseConfig.statusCode of type string"),
        arguments(
            "{\"fixedResponseConfig\":\"x\"}",
            "string into Go struct field Action.fixedResponseConfig of type"
                + " ingress.FixedResponseActionConfig"),
        arguments(
            "{\"forwardConfig\":{\"targetGroups\":{}}}",
            "object into Go struct field ForwardActionConfig.forwardConfig.targetGroups of type"
                + " []ingress.TargetGroupTuple"),
        arguments(
            "{\"forwardConfig\":{\"targetGroups\":[\"x\"]}}",
            "string into Go struct field ForwardActionConfig.forwardConfig.targetGroups of type"
                + " ingress.TargetGroupTuple"),
        arguments(
            "{\"forwardConfig\":{\"targetGroups\":[{\"weight\":1.0}]}}",
            "number 1.0 into Go struct field TargetGroupTuple.forwardConfig.targetGroups.weight of"
                + " type int32"),
        arguments(
            "{\"forwardConfig\":{\"targetGroups\":[{\"servicePort\":80.5}]}}",
            "number 80.5 into Go struct field"
                + " TargetGroupTuple.forwardConfig.targetGroups.servicePort of type int32"),
        arguments(
            "{\"forwardConfig\":{\"targetGroups\":[{\"servicePort\":{}}]}}",
            "object into Go struct field TargetGroupTuple.forwardConfig.targetGroups.servicePort of"
                + " type int32"),
        arguments(
            "{\"values\":\"x\"}", "string into Go struct field Action.values of type []string"),
        arguments(
            "{\"values\":[\"a\",1]}", "number into Go struct field Action.values of type string"),
        arguments(
            "{\"params\":[]}",
            "array into Go struct field Action.params of type map[string]string"),
        arguments(
            "{\"params\":{\"a\":1}}", "number into Go struct field Action.params of type string"));
  }

  @ParameterizedTest
  @MethodSource("nested")
  void namesTheInnermostStructAndTheWholePath(String raw, String mismatch) {
    assertMismatch(object(raw), mismatch);
  }

  static Stream<Arguments> roots() {
    return Stream.of(
        arguments("5", "number"),
        arguments("\"x\"", "string"),
        arguments("true", "bool"),
        arguments("[]", "array"));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void anObjectIsWanted(String raw, String kind) {
    assertMismatch(object(raw), kind + " into Go value of type ingress.Action");
  }

  @Test
  void anArrayIsWanted() {
    assertMismatch(list("{}"), "object into Go value of type []ingress.Action");
  }

  @Test
  void anArrayOfObjectsIsWanted() {
    assertMismatch(list("[{},\"x\"]"), "string into Go value of type ingress.Action");
  }

  @Test
  void theFirstMismatchOfTheDocumentIsTold() {
    assertMismatch(
        object("{\"on\":\"yes\",\"port\":\"80\",\"type\":1}"),
        "string into Go struct field Action.on of type bool");
  }

  @Test
  void theFirstMismatchMayBeInside() {
    assertMismatch(
        object("{\"params\":{\"a\":1},\"type\":1}"),
        "number into Go struct field Action.params of type string");
  }

  @Test
  void theFirstElementThatDoesNotFitIsTold() {
    assertMismatch(
        list("[{\"port\":1,\"on\":2},{\"type\":3}]"),
        "number into Go struct field Action.on of type bool");
  }

  /** An "int or string" decodes itself, and Go goes no further. */
  @Test
  void aWrongIntOrStringIsToldBeforeAllOthers() {
    assertMismatch(
        object("{\"on\":\"yes\",\"forwardConfig\":{\"targetGroups\":[{\"servicePort\":true}]}}"),
        "bool into Go struct field TargetGroupTuple.forwardConfig.targetGroups.servicePort of type"
            + " int32");
  }

  @Test
  void aLaterGoodValueDoesNotHealAWrongOne() {
    assertMismatch(
        object("{\"port\":\"80\",\"port\":80}"),
        "string into Go struct field Action.port of type int32");
  }

  @Test
  void aLaterNullDoesNotHealAWrongOne() {
    assertMismatch(
        object("{\"forwardConfig\":\"x\",\"forwardConfig\":null}"),
        "string into Go struct field Action.forwardConfig of type ingress.ForwardActionConfig");
  }

  @Test
  void aShorterListDoesNotHealAWrongElement() {
    assertMismatch(
        object("{\"values\":[\"a\",1],\"values\":[\"b\"]}"),
        "number into Go struct field Action.values of type string");
  }

  @Test
  @Timeout(10)
  void repetitionTakesNoLongTime() {
    String list = "\"values\":[" + "\"\",".repeat(50_000) + "\"\"]";
    String again = ",\"values\":[\"x\"]".repeat(50_000);
    assertThat(object("{" + list + again + "}").map(SampleAction::values))
        .isEqualTo(Parsed.ok(Optional.of(List.of("x"))));
  }

  private static Parsed<SampleAction> object(String raw) {
    return GoDecoder.object(raw, "Action", SampleAction::read);
  }

  private static Parsed<List<SampleAction>> list(String raw) {
    return GoDecoder.list(raw, "Action", SampleAction::read);
  }

  private static List<Integer> ports(List<SampleAction> actions) {
    return actions.stream().map(SampleAction::port).toList();
  }

  private static void assertMismatch(Parsed<?> parsed, String mismatch) {
    assertThat(parsed.problem()).contains("json: cannot unmarshal " + mismatch);
  }
}
