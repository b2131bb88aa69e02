package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressPath;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.testing.IngressFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Exact,                  /,      /
          Exact,                  /a,     /a
          Exact,                  /a/,    /a/
          Prefix,                 /,      /*
          Prefix,                 /foo,   /foo /foo/*
          Prefix,                 /foo/,  /foo /foo/*
          Prefix,                 /foo//, /foo/ /foo//*
          Prefix,                 //,     / //*
          ImplementationSpecific, /a*b?,  /a*b?
          '',                     /*,     /*
          """)
  void aPathMatches(String type, String path, String values) {
    assertThat(patterns(path, type))
        .isEqualTo(Parsed.ok(new PathPatterns(List.of(values.split(" ")), List.of())));
  }

  @ParameterizedTest
  @CsvSource({"Exact", "Prefix", "ImplementationSpecific", "''"})
  void anEmptyPathMatchesNothingByItself(String type) {
    assertThat(patterns("", type)).isEqualTo(Parsed.ok(new PathPatterns(List.of(), List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "Exact, exact, /a*",
    "Exact, exact, /a?",
    "Prefix, prefix, /*",
    "Prefix, prefix, /?",
    "Exact, exact, *",
    "Prefix, prefix, ?a"
  })
  void wildcardsAreRefusedWhereKubernetesHasNone(String type, String word, String path) {
    assertThat(patterns(path, type))
        .isEqualTo(Parsed.bad(word + " path shouldn't contain wildcards: " + path));
  }

  @Test
  void aRegexStandsBehindTheFirstSlash() {
    assertThat(PathPatterns.of(path("/^/api/v[12]/.*$", "ImplementationSpecific"), true))
        .isEqualTo(Parsed.ok(new PathPatterns(List.of(), List.of("^/api/v[12]/.*$"))));
    assertThat(PathPatterns.of(path("/", ""), true))
        .isEqualTo(Parsed.ok(new PathPatterns(List.of(), List.of(""))));
  }

  @Test
  void otherTypesAreNeverRegexes() {
    assertThat(PathPatterns.of(path("/api", "Exact"), true))
        .isEqualTo(Parsed.ok(new PathPatterns(List.of("/api"), List.of())));
  }

  private static Parsed<PathPatterns> patterns(String path, String type) {
    return PathPatterns.of(path(path, type), false);
  }

  private static IngressPath path(String path, String type) {
    return new IngressPath(path, type, IngressFixture.port80("web"));
  }
}
