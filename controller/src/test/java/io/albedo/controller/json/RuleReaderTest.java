package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static io.albedo.controller.json.testing.Snapshots.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

  private static String snapshot(String priority, String more) {
    return """
    LoadBalancers:
      - {LoadBalancerArn: 'arn:lb', LoadBalancerName: x, Type: application, Scheme: internal, VpcId: v}
    Listeners:
      - {ListenerArn: 'arn:l', LoadBalancerArn: 'arn:lb', Port: 80, Protocol: HTTP}
    Rules:
      - RuleArn: arn:r
        ListenerArn: arn:l
        Priority: %s
        Actions: [{Type: forward, TargetGroupArn: 'arn:tg'}]
        %s
    """
        .formatted(priority, more);
  }

  /** The rule as read, held against the one that is written and read again. */
  private static ListenerRule rule(String more) {
    var state = clean(snapshot("'1'", more));
    assertThat(clean(SnapshotWriter.yaml(state))).isEqualTo(state);
    return state.rules().getFirst().spec();
  }

  private static Condition condition(String condition) {
    return rule("Conditions: [" + condition + "]").conditions().getFirst();
  }

  @Test
  void the_object_of_a_condition_counts() {
    assertThat(condition("{Field: host-header, Values: [old], HostHeaderConfig: {Values: [a, b]}}"))
        .isEqualTo(new Condition.HostHeader(List.of("a", "b"), List.of()));
  }

  @Test
  void without_an_object_the_values_of_the_condition_count() {
    assertThat(condition("{Field: path-pattern, Values: [/a]}"))
        .isEqualTo(new Condition.PathPattern(List.of("/a"), List.of()));
  }

  @Test
  void patterns_may_be_regular_expressions() {
    assertThat(condition("{Field: path-pattern, PathPatternConfig: {RegexValues: ['^/a$']}}"))
        .isEqualTo(new Condition.PathPattern(List.of(), List.of("^/a$")));
  }

  @Test
  void a_header_has_a_name() {
    assertThat(
            condition(
                "{Field: http-header, HttpHeaderConfig: {HttpHeaderName: X-A, Values: [on]}}"))
        .isEqualTo(new Condition.HttpHeader("X-A", List.of("on"), List.of()));
  }

  @Test
  void methods_and_addresses_are_lists() {
    assertThat(condition("{Field: http-request-method, HttpRequestMethodConfig: {Values: [GET]}}"))
        .isEqualTo(new Condition.HttpRequestMethod(List.of("GET")));
    assertThat(condition("{Field: source-ip, SourceIpConfig: {Values: [10.0.0.0/8]}}"))
        .isEqualTo(new Condition.SourceIp(List.of("10.0.0.0/8")));
  }

  @Test
  void a_parameter_may_be_without_key() {
    assertThat(
            condition(
                "{Field: query-string, QueryStringConfig: {Values: [{Key: v, Value: '1'}, {Value:"
                    + " x}]}}"))
        .isEqualTo(
            new Condition.QueryString(
                List.of(
                    new Condition.KeyValue(Optional.of("v"), "1"),
                    new Condition.KeyValue(Optional.empty(), "x"))));
  }

  @Test
  void a_condition_that_is_not_known_is_read_as_such() {
    String conditions = "Conditions: [{Field: moon-phase, Values: [full]}]";
    assertThat(findings(snapshot("'1'", conditions))).isEmpty();
    assertThat(rule(conditions).unfamiliar()).containsExactly("condition moon-phase");
  }

  @Test
  void a_condition_without_a_field_is_an_error() {
    assertThat(findings(snapshot("'1'", "Conditions: [{Values: [full]}]")))
        .singleElement()
        .asString()
        .contains("Rules[0].Conditions[0].Field: is missing");
  }

  @Test
  void a_header_without_its_object_is_an_error() {
    assertThat(findings(snapshot("'1'", "Conditions: [{Field: http-header, Values: [on]}]")))
        .singleElement()
        .asString()
        .contains("Rules[0].Conditions[0].HttpHeaderConfig: is missing");
  }

  @Test
  void transforms_are_read() {
    assertThat(
            rule("Transforms: [{Type: url-rewrite, UrlRewriteConfig: {Rewrites: [{Regex: a,"
                    + " Replace: b}]}}, {Type: host-header-rewrite, HostHeaderRewriteConfig:"
                    + " {Rewrites: [{Regex: c, Replace: ''}]}}]")
                .transforms())
        .containsExactly(
            new Transform.UrlRewrite(List.of(new Transform.Rewrite("a", "b"))),
            new Transform.HostHeaderRewrite(List.of(new Transform.Rewrite("c", ""))));
  }

  @Test
  void a_transform_that_is_not_known_is_read_as_such() {
    assertThat(findings(snapshot("'1'", "Transforms: [{Type: upside-down}]"))).isEmpty();
    assertThat(rule("Transforms: [{Type: upside-down}]").unfamiliar())
        .containsExactly("transform upside-down");
  }

  @ParameterizedTest
  @CsvSource({"'\"7\"', 7", "7, 7", "'\"50000\"', 50000"})
  void a_priority_is_text_or_a_number(String written, int priority) {
    ListenerRule rule = clean(snapshot(written, "")).rules().getFirst().spec();

    assertThat(rule.priority()).isEqualTo(priority);
    assertThat(rule.id().id()).isEqualTo("80:" + priority);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0'", "'50001'", "first", "0", "[]", "1.5"})
  void any_other_priority_is_an_error(String written) {
    assertThat(findings(snapshot(written, "")))
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found).contains("Rules[0].Priority"));
  }
}
