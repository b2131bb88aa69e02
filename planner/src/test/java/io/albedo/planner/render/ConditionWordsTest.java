package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.planner.render.testing.SampleResources;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

  @Test
  void withoutConditionEveryHostAndPathMatches() {
    assertThat(words().host()).isEqualTo("*");
    assertThat(words().path()).isEqualTo("*");
    assertThat(words().others()).isEmpty();
  }

  @Test
  void hostAndPathStandApart() {
    ConditionWords words =
        words(SampleResources.host("a", "b"), SampleResources.path("/x", "/x/*"));
    assertThat(words.host()).isEqualTo("a, b");
    assertThat(words.path()).isEqualTo("/x, /x/*");
  }

  @Test
  void conditionsOnTheSameFieldMustAllHold() {
    assertThat(words(SampleResources.path("/a*"), SampleResources.path("*b")).path())
        .isEqualTo("/a* and *b");
  }

  @Test
  void allOthersAreTold() {
    assertThat(
            words(
                    new Condition.HttpHeader("X-Beta", List.of("1"), List.of()),
                    new Condition.HttpRequestMethod(List.of("GET", "HEAD")),
                    new Condition.QueryString(
                        List.of(
                            new Condition.KeyValue(Optional.of("v"), "2"),
                            new Condition.KeyValue(Optional.empty(), "beta"))),
                    new Condition.SourceIp(List.of("10.0.0.0/8")))
                .others())
        .isEqualTo("header X-Beta: 1; method GET, HEAD; query v=2, beta; from 10.0.0.0/8");
  }

  @Test
  void regularExpressionsAreMarked() {
    assertThat(words(new Condition.PathPattern(List.of(), List.of("^/v[0-9]+/"))).path())
        .isEqualTo("regex ^/v[0-9]+/");
  }

  @Test
  void oneLineNamesOnlyWhatIsAsked() {
    Condition get = new Condition.HttpRequestMethod(List.of("GET"));
    assertThat(words(SampleResources.path("/x", "/x/*")).line()).isEqualTo("/x, /x/*");
    assertThat(words(get).line()).isEqualTo("method GET");
    assertThat(words(get, SampleResources.path("/x"), SampleResources.host("a", "b")).line())
        .isEqualTo("a, b /x; method GET");
  }

  @Test
  void eachForItselfSaysWhatItIsAbout() {
    assertThat(
            words(
                    SampleResources.host("a", "b"),
                    new Condition.PathPattern(List.of("/x"), List.of("^/y")),
                    new Condition.HttpHeader("X-Beta", List.of("1"), List.of()))
                .each())
        .containsExactly("host a, b", "path /x, regex ^/y", "header X-Beta: 1");
  }

  @Test
  void longListsAreFolded() {
    String[] hosts = IntStream.range(0, 20).mapToObj(i -> "h" + i).toArray(String[]::new);
    assertThat(words(SampleResources.host(hosts)).host())
        .isEqualTo("h0, h1, h2, h3, h4, h5, … 14 more");
    assertThat(
            new ConditionWords(List.of(SampleResources.host(hosts)), new FoldedList(true)).host())
        .endsWith("h18, h19");
  }

  private static ConditionWords words(Condition... conditions) {
    return new ConditionWords(List.of(conditions), new FoldedList(false));
  }
}
