package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.albedo.planner.annotation.testing.AnyText;
import io.albedo.planner.annotation.testing.SampleAction;
import io.albedo.planner.json.testing.JsonTexts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text, no parser throws. */
class TotalityProperties {

  @Property
  void ofScalars(@ForAll("any") String key, @ForAll("any") String raw) {
    assertThatCode(
            () -> {
              ScalarParser.bool(key, raw);
              ScalarParser.int32(key, raw);
              ScalarParser.int64(key, raw);
              ScalarParser.stringList(raw);
              ScalarParser.stringMap(key, raw);
              ScalarParser.portOrName(raw);
            })
        .doesNotThrowAnyException();
  }

  @Property
  void ofListenPorts(@ForAll("json") String raw) {
    assertThatCode(() -> ListenPorts.parse(raw)).doesNotThrowAnyException();
  }

  @Property
  void ofObjects(@ForAll("json") String raw) {
    assertThatCode(() -> JsonAnnotationParser.object("k", raw, "Action", SampleAction::read))
        .doesNotThrowAnyException();
  }

  @Property
  void ofLists(@ForAll("json") String raw) {
    assertThatCode(() -> JsonAnnotationParser.list("k", raw, "Action", SampleAction::read))
        .doesNotThrowAnyException();
  }

  @Property
  void ofAddresses(@ForAll("any") String raw, @ForAll("any") String other) {
    assertThatCode(
            () -> {
              Cidr.parse(raw);
              Cidr.parse(raw + "/8").map(cidr -> cidr.contains(other));
              IpAddress.parse(raw);
            })
        .doesNotThrowAnyException();
  }

  @Property
  void ofNames(@ForAll("any") String candidate, @ForAll("texts") List<String> known) {
    assertThatCode(() -> NearestName.of(candidate, known)).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> any() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return AnyText.any().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> json() {
    return Arbitraries.oneOf(JsonTexts.valid(), JsonTexts.mutated(), AnyText.any());
  }
}
