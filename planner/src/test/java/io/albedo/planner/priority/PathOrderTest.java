package io.albedo.planner.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressPath;
import io.albedo.planner.testing.IngressFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathOrderTest {

  @Test
  void exactComesBeforePrefixAndPrefixBeforeTheRest() {
    assertThat(
            sorted(
                path("/a", "Prefix"),
                path("/z", "Exact"),
                path("/abc/", "Prefix"),
                path("/q*", "ImplementationSpecific"),
                path("/b", "Exact")))
        .containsExactly("/z", "/b", "/abc/", "/a", "/q*");
  }

  @Test
  void aLongerPrefixComesFirstAndTheSlashAtItsEndCounts() {
    assertThat(sorted(path("/a", "Prefix"), path("/a/", "Prefix"))).containsExactly("/a/", "/a");
  }

  @Test
  void prefixesOfOneLengthStayAsWritten() {
    assertThat(sorted(path("/b", "Prefix"), path("/a", "Prefix"))).containsExactly("/b", "/a");
  }

  @Test
  void lengthIsCountedInBytes() {
    assertThat(sorted(path("/aa", "Prefix"), path("/üx", "Prefix"))).containsExactly("/üx", "/aa");
  }

  /** Each pair is of one length in UTF-8, so that it stays as written, and one byte more tells. */
  @ParameterizedTest
  @CsvSource({
    "/\u007f, /a",
    "/\u0080, /aa",
    "/\u07ff, /aa",
    "/\u0800, /aaa",
    "/\uffff, /aaa",
    "/\ud83d\ude00, /aaaa"
  })
  void aCharacterCountsItsBytes(String wide, String narrow) {
    String longer = narrow + "a";
    assertThat(sorted(path(wide, "Prefix"), path(narrow, "Prefix"))).containsExactly(wide, narrow);
    assertThat(sorted(path(narrow, "Prefix"), path(wide, "Prefix"))).containsExactly(narrow, wide);
    assertThat(sorted(path(wide, "Prefix"), path(longer, "Prefix"))).containsExactly(longer, wide);
  }

  @Test
  void lengthDoesNotMatterToOtherTypes() {
    assertThat(sorted(path("/a", "Exact"), path("/abc", "Exact"))).containsExactly("/a", "/abc");
    assertThat(sorted(path("/*", ""), path("/abc", "ImplementationSpecific")))
        .containsExactly("/*", "/abc");
  }

  @Test
  void aPathKeepsItsIndex() {
    assertThat(PathOrder.sort(List.of(path("/a", "Prefix"), path("/b", "Exact"))))
        .extracting(OrderedPath::index)
        .containsExactly(1, 0);
  }

  @Test
  void onlyTheTypesOfKubernetesAreKnown() {
    assertThat(Stream.of("Exact", "Prefix", "ImplementationSpecific", ""))
        .allMatch(type -> PathOrder.isKnown(path("/", type)));
    assertThat(Stream.of("exact", "Regex", " "))
        .noneMatch(type -> PathOrder.isKnown(path("/", type)));
  }

  private static List<String> sorted(IngressPath... paths) {
    return PathOrder.sort(List.of(paths)).stream().map(ordered -> ordered.path().path()).toList();
  }

  private static IngressPath path(String path, String type) {
    return new IngressPath(path, type, IngressFixture.port80("web"));
  }
}
