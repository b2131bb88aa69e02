package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS grants 5 condition values, 5 wildcards and 5 target groups to a rule. */
class RuleLimitsTest {

  @Test
  void fiveValuesAreFine() {
    assertThat(translated(withMethods(3)).codes()).isEmpty();
  }

  @Test
  void sixValuesAreTooMany() {
    Diagnostic found = translated(withMethods(4)).only(Code.RULE_TOO_LARGE);
    assertThat(found.subject().text()).isEqualTo("Ingress ns/a");
    assertThat(found.field()).isEqualTo("spec.rules[0].http.paths[0]");
    assertThat(found.message()).isEqualTo("the rule has 6 condition values, AWS allows 5");
  }

  @Test
  void aValueMayHave128Characters() {
    String longest = "/" + "a".repeat(125);
    assertThat(translated(ingress("ns/a").prefix("", longest, "web")).codes()).isEmpty();
    assertThat(
            translated(ingress("ns/a").prefix("", longest + "b", "web"))
                .only(Code.RULE_TOO_LARGE)
                .message())
        .isEqualTo("the rule has 129 characters in one condition value, AWS allows 128");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host-header         | hostHeaderConfig        | 'values':['%s']",
        "path-pattern        | pathPatternConfig       | 'values':['%s']",
        "http-header         | httpHeaderConfig        | 'httpHeaderName':'X','regexValues':['%s']",
        "http-request-method | httpRequestMethodConfig | 'values':['%s']",
        "query-string        | queryStringConfig       | 'values':[{'key':'%s','value':'v'}]",
        "query-string        | queryStringConfig       | 'values':[{'value':'%s'}]"
      },
      quoteCharacter = '"')
  void valuesOfAnyConditionMayBeTooLong(String field, String config, String content) {
    String condition =
        "[{'field':'%s','%s':{%s}}]".formatted(field, config, content.formatted("A".repeat(129)));
    assertThat(
            translated(
                    ingress("ns/a")
                        .with("conditions.web", condition.replace('\'', '"'))
                        .prefix("", "/", "web"))
                .only(Code.RULE_TOO_LARGE)
                .message())
        .startsWith("the rule has 129 characters");
  }

  @Test
  void sixWildcardsAreTooMany() {
    IngressFixture ingress =
        ingress("ns/a")
            .with(
                "conditions.web",
                "[{\"field\":\"path-pattern\",\"pathPatternConfig\":{\"values\":[\"/*/*/*/*/?\"]}}]")
            .prefix("", "/x", "web");
    assertThat(translated(ingress).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("the rule has 6 wildcards, AWS allows 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host-header | hostHeaderConfig",
        "path-pattern | pathPatternConfig",
        "http-header | httpHeaderConfig"
      })
  void regularExpressionsAreValuesToo(String field, String config) {
    assertThat(translated(withRegexes(field, config, 5)).codes()).isEmpty();
    assertThat(translated(withRegexes(field, config, 6)).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("the rule has 6 condition values, AWS allows 5");
  }

  @Test
  void wildcardsCountInKeysAndValuesOfQueries() {
    assertThat(translated(withQuery("a?*", "b*?*")).codes()).isEmpty();
    assertThat(translated(withQuery("a?*", "*b*?*")).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("the rule has 6 wildcards, AWS allows 5");
  }

  @Test
  void whatIsEscapedInQueriesIsNoWildcard() {
    assertThat(translated(withQuery("\\\\*\\\\*\\\\?", "\\\\*\\\\*\\\\******")).codes()).isEmpty();
    assertThat(translated(withQuery("a", "\\\\\\\\******")).codes())
        .containsExactly(Code.RULE_TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source-ip | sourceIpConfig | 10.0.0.0/8 | 192.168.0.0/16",
        "http-request-method | httpRequestMethodConfig | GET | POST"
      })
  void someConditionsStandInARuleOnce(String field, String config, String one, String other) {
    String form = "{'field':'%s','%s':{'values':['%s']}}".replace('\'', '"');
    IngressFixture ingress =
        ingress("ns/a")
            .with(
                "conditions.web",
                "[%s,%s]"
                    .formatted(
                        form.formatted(field, config, one), form.formatted(field, config, other)))
            .prefix("", "/x", "web");
    assertThat(translated(ingress).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("the rule has several " + field + " conditions, AWS allows one");
  }

  @Test
  void aHeaderConditionNamesItsHeader() {
    IngressFixture ingress =
        ingress("ns/a")
            .with(
                "conditions.web",
                "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"values\":[\"a\"]}}]")
            .prefix("", "/x", "web");
    assertThat(translated(ingress).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("an http-header condition of the rule names no header");
  }

  @Test
  void sixTargetGroupsInOneForwardAreTooMany() {
    String groups =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> "{\"serviceName\":\"s" + i + "\",\"servicePort\":80,\"weight\":1}")
            .collect(Collectors.joining(","));
    IngressFixture ingress =
        ingress("ns/a")
            .with(
                "actions.split",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[" + groups + "]}}")
            .action("", "/", "split");
    ClusterState cluster =
        ClusterFixture.cluster()
            .services("ns/s1", "ns/s2", "ns/s3", "ns/s4", "ns/s5", "ns/s6")
            .with(ingress)
            .build();
    assertThat(Translated.of(cluster).only(Code.RULE_TOO_LARGE).message())
        .isEqualTo("the rule has 6 target groups in one forward, AWS allows 5");
  }

  @Test
  void theNeighbourIsPlannedWithoutTheMemberAtFault() {
    Translated translated =
        Translated.of(
            ClusterFixture.cluster()
                .services("ns/web")
                .with(
                    withMethods(4).inGroup("g"),
                    ingress("ns/b").inGroup("g").prefix("", "/b", "web"))
                .build());
    assertThat(translated.group("g").quarantined()).containsExactly(new ObjectName("ns", "a"));
    assertThat(translated.group("g").graph().rules(80)).hasSize(1);
  }

  /** Who takes over a load balancer takes over what AWS has accepted. */
  @Test
  void whatAwsHasAcceptedIsNotRefused() {
    Options asWritten = options(false);
    CloudState empty = ParityCase.defaultAccount();
    CloudState live =
        CloudState.builder()
            .from(empty)
            .addRules(
                new ObservedRule(
                    new Arn("rule"),
                    new Arn("listener"),
                    Translated.of(cluster(withMethods(4)), asWritten, empty).rules(80).getFirst()))
            .build();
    assertThat(Translated.of(cluster(withMethods(4)), options(true), live).codes()).isEmpty();
    assertThat(Translated.of(cluster(withMethods(5)), options(true), live).codes())
        .containsExactly(Code.RULE_TOO_LARGE);
  }

  @Test
  void onRequestRulesAreTranslatedAsTheyAreWritten() {
    Translated translated =
        Translated.of(cluster(withMethods(9)), options(false), ParityCase.defaultAccount());
    assertThat(translated.codes()).isEmpty();
    assertThat(translated.rules(80)).hasSize(1);
  }

  private static Options options(boolean refuse) {
    return Options.builder().clusterName("demo").refuseTooLargeRules(refuse).build();
  }

  private static ClusterState cluster(IngressFixture ingress) {
    return ClusterFixture.cluster().services("ns/web").with(ingress).build();
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.of(cluster(ingress));
  }

  private static IngressFixture withRegexes(String field, String config, int count) {
    String values =
        IntStream.range(0, count).mapToObj(i -> "'^" + i + "'").collect(Collectors.joining(","));
    String name = field.equals("http-header") ? "'httpHeaderName':'X'," : "";
    return withCondition(
        "[{'field':'%s','%s':{%s'regexValues':[%s]}}]".formatted(field, config, name, values));
  }

  private static IngressFixture withQuery(String key, String value) {
    return withCondition(
        "[{'field':'query-string','queryStringConfig':{'values':[{'key':'%s','value':'%s'}]}}]"
            .formatted(key, value));
  }

  /** A rule for any path, with these conditions. */
  private static IngressFixture withCondition(String json) {
    return ingress("ns/a").with("conditions.web", json.replace('\'', '"')).prefix("", "", "web");
  }

  /** A path with two values, and so many request methods. */
  private static IngressFixture withMethods(int count) {
    String methods =
        IntStream.range(0, count)
            .mapToObj(i -> "\"M" + (char) ('A' + i) + "\"")
            .collect(Collectors.joining(","));
    return ingress("ns/a")
        .with(
            "conditions.web",
            "[{\"field\":\"http-request-method\",\"httpRequestMethodConfig\":{\"values\":["
                + methods
                + "]}}]")
        .prefix("", "/x", "web");
  }
}
