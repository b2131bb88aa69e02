package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.HttpHeader;
import io.albedo.model.alb.Condition.PathPattern;
import io.albedo.model.alb.Condition.SourceIp;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleConditionsTest {

  private static final PathPatterns PREFIX = new PathPatterns(List.of("/p", "/p/*"), List.of());
  private static final PathPatterns NO_PATH = new PathPatterns(List.of(), List.of());

  @Test
  void hostAndPathOfTheIngressComeBeforeThoseOfTheAnnotation() {
    Condition header = new HttpHeader("X", List.of("1"), List.of());
    assertThat(
            RuleConditions.of(
                "h",
                PREFIX,
                List.of(
                    new HostHeader(List.of("h2"), List.of()),
                    header,
                    new PathPattern(List.of("/r"), List.of()))))
        .isEqualTo(
            Parsed.ok(
                List.of(
                    header,
                    new HostHeader(List.of("h", "h2"), List.of()),
                    new PathPattern(List.of("/p", "/p/*", "/r"), List.of()))));
  }

  @Test
  void otherConditionsAreNeverMerged() {
    Condition one = new SourceIp(List.of("10.0.0.0/8"));
    Condition two = new SourceIp(List.of("192.168.0.0/16"));
    assertThat(RuleConditions.of("", NO_PATH, List.of(one, two)))
        .isEqualTo(Parsed.ok(List.of(one, two)));
  }

  @Test
  void aRuleWithoutConditionsTakesEveryPath() {
    assertThat(RuleConditions.of("", NO_PATH, List.of()))
        .isEqualTo(Parsed.ok(List.of(new PathPattern(List.of("/*"), List.of()))));
  }

  @Test
  void aHostAloneIsEnough() {
    assertThat(RuleConditions.of("h", NO_PATH, List.of()))
        .isEqualTo(Parsed.ok(List.of(new HostHeader(List.of("h"), List.of()))));
  }

  @Test
  void hostsAreEitherTextOrRegex() {
    assertThat(RuleConditions.of("h", NO_PATH, List.of(new HostHeader(List.of(), List.of("^r$")))))
        .isEqualTo(
            Parsed.bad(
                "host condition must specify exactly one of Values and RegexValues, got both"
                    + " Values [h] and RegexValues [^r$]"));
  }

  @Test
  void pathsAreEitherTextOrRegex() {
    assertThat(RuleConditions.of("", PREFIX, List.of(new PathPattern(List.of(), List.of("^r$")))))
        .isEqualTo(
            Parsed.bad(
                "path condition must specify exactly one of Values and RegexValues, got both"
                    + " Values [/p /p/*] and RegexValues [^r$]"));
  }

  @Test
  void regexesOfPathAndAnnotationAddUp() {
    assertThat(
            RuleConditions.of(
                "",
                new PathPatterns(List.of(), List.of("^a")),
                List.of(new PathPattern(List.of(), List.of("^b")))))
        .isEqualTo(Parsed.ok(List.of(new PathPattern(List.of(), List.of("^a", "^b")))));
  }
}
