package io.albedo.k8s.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

  /** A tree without its places: what {@code kubectl} would make JSON of. */
  private static @Nullable Object plain(Tree tree) {
    return switch (tree) {
      case Tree.Text text -> text.value();
      case Tree.Flag flag -> flag.value();
      case Tree.Whole whole -> whole.value().intValueExact();
      case Tree.Decimal decimal -> decimal.value();
      case Tree.Nothing nothing -> null;
      case Tree.Items items -> {
        var list = new ArrayList<@Nullable Object>();
        items.items().forEach(item -> list.add(plain(item)));
        yield list;
      }
      case Tree.Entries entries -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        entries.entries().forEach((key, value) -> map.put(key, plain(value)));
        yield map;
      }
    };
  }

  private static List<@Nullable Object> plain(String text) {
    return DocumentReader.read(text).stream()
        .<@Nullable Object>map(document -> plain(((Document.Parsed) document).root()))
        .toList();
  }

  private static Document.Broken broken(String text) {
    return (Document.Broken) DocumentReader.read(text).getFirst();
  }

  @Test
  void documentsAreCutAtThreeDashes() {
    assertThat(plain("---\na: 1\n---\nb: 2\n--- {c: 3}\n"))
        .hasSize(3)
        .last()
        .isEqualTo(Map.of("c", 3));
  }

  @Test
  void documentsWithoutContentCountButAreNotThere() {
    assertThat(DocumentReader.read("# one\n---\n---\n# two\n---\n~\n---\na: 1\n"))
        .singleElement()
        .extracting(Document::number)
        .isEqualTo(4);
  }

  @Test
  void contentBeforeTheFirstDashesIsADocument() {
    assertThat(DocumentReader.read("a: 1\n---\nb: 2\n"))
        .extracting(Document::number)
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "# nothing\n", "---\n---\n", "\uFEFF", "null"})
  void nothingIsNoDocument(String text) {
    assertThat(DocumentReader.read(text)).isEmpty();
  }

  @Test
  void dashesInsideOfALiteralBlockAreText() {
    assertThat(plain("a: |\n  x\n  ---\n  y\n")).containsExactly(Map.of("a", "x\n---\ny\n"));
  }

  @Test
  void directivesBelongToTheDocumentAfterThem() {
    assertThat(plain("%YAML 1.1\n---\na: 1\n")).containsExactly(Map.of("a", 1));
  }

  @Test
  void marksOfByteOrderAreSkippedAlsoWhereFilesWereJoined() {
    assertThat(plain("\uFEFFa: 1\n\uFEFF---\nb: 2\n"))
        .containsExactly(Map.of("a", 1), Map.of("b", 2));
  }

  @Test
  void linesMayEndAsOnWindowsAndOldMacs() {
    assertThat(plain("a: 1\r\n---\r\nb: |\r\n  x\r\n  y\r\n"))
        .containsExactly(Map.of("a", 1), Map.of("b", "x\ny\n"));
    assertThat(plain("a: 1\r---\rb: 2\r")).containsExactly(Map.of("a", 1), Map.of("b", 2));
  }

  @Test
  void anyWritingIsText() {
    assertThat(plain("emoji: 🚀 start\ngreek: λ\nescaped: \"\\ud83d\\ude80\"\n"))
        .containsExactly(Map.of("emoji", "🚀 start", "greek", "λ", "escaped", "🚀"));
  }

  @Test
  void tabsMaySeparateButNotIndent() {
    assertThat(plain("a:\t\t1\nb: \t2\nc: 3\t# three\n\t\nd: [4,\t5]\n"))
        .containsExactly(Map.of("a", 1, "b", 2, "c", 3, "d", List.of(4, 5)));
    assertThat(broken("a:\n\tb: 1\n"))
        .isEqualTo(new Document.Broken(1, new Place(2, 1), "a tab where YAML takes only spaces"));
  }

  @Test
  void tabsInsideOfTextStay() {
    assertThat(plain("a:\t1\nb: |\n  k:\tv\nc: 'x:\ty'\n"))
        .containsExactly(Map.of("a", 1, "b", "k:\tv\n", "c", "x:\ty"));
  }

  @Test
  void thePlaceOfAValueIsThatInTheWholeText() {
    Tree root =
        ((Document.Parsed) DocumentReader.read("a: 1\n---\n\nb:\n  - 🚀: 2\n").getLast()).root();
    Tree list = ((Tree.Entries) root).entries().get("b");
    assertThat(list)
        .asInstanceOf(type(Tree.Items.class))
        .extracting(items -> ((Tree.Entries) items.items().getFirst()).entries().get("🚀"))
        .extracting(Tree::place)
        .isEqualTo(new Place(5, 8));
  }

  @Test
  void quotedScalarsAreText() {
    assertThat(plain("a: 'no'\nb: \"1\"\nc: !!str 2\n"))
        .containsExactly(Map.of("a", "no", "b", "1", "c", "2"));
  }

  @Test
  void tagsSayWhatAValueIs() {
    assertThat(plain("a: !!int '7'\nb: !!float 1\nc: !!bool 'on'\nd: !!binary aGk=\ne: !mine x\n"))
        .containsExactly(Map.of("a", 7, "b", 1.0, "c", true, "d", "hi", "e", "x"));
    assertThat(broken("a: !!int x\n").problem())
        .isEqualTo("a value that does not fit its tag !!int");
  }

  @Test
  void keysAreText() {
    assertThat(plain("1: a\non: b\n1.5: c\n010: d\n").getFirst())
        .isEqualTo(Map.of("1", "a", "true", "b", "1.5", "c", "8", "d"));
    assertThat(broken("? [a]\n: b\n").problem()).isEqualTo("a key must be text, not a list");
  }

  @Test
  void aliasesStandForWhatTheirAnchorMarks() {
    assertThat(plain("a: &x {k: 1}\nb: *x\nc: [*x, *x]\n").getFirst())
        .isEqualTo(
            Map.of(
                "a",
                Map.of("k", 1),
                "b",
                Map.of("k", 1),
                "c",
                List.of(Map.of("k", 1), Map.of("k", 1))));
  }

  @Test
  void anAliasWithoutAnchorIsBroken() {
    assertThat(broken("a: *secret\n"))
        .isEqualTo(new Document.Broken(1, new Place(1, 4), "an alias (*) without its anchor (&)"));
  }

  @Test
  void anchorsDoNotReachTheNextDocument() {
    assertThat(DocumentReader.read("a: &x 1\n---\nb: *x\n").getLast())
        .isInstanceOf(Document.Broken.class);
  }

  @Test
  void aliasesOfThemselvesAreBroken() {
    assertThat(broken("a: &x [*x]\n").problem())
        .isEqualTo("an alias (*) inside of what it stands for");
  }

  @Test
  void mergedKeysGiveWayToWrittenOnesWhereverTheyStand() {
    assertThat(
            plain("base: &b {x: 1, w: 2}\none:\n  <<: *b\n  x: 3\ntwo:\n  x: 3\n  <<: *b\n")
                .getFirst())
        .isEqualTo(
            Map.of(
                "base",
                Map.of("x", 1, "w", 2),
                "one",
                Map.of("x", 3, "w", 2),
                "two",
                Map.of("x", 3, "w", 2)));
  }

  @Test
  void ofSeveralMapsMergedTheFirstWins() {
    assertThat(plain("<<: [{x: 1}, {x: 2, w: 3}]\nz: 4\n"))
        .containsExactly(Map.of("x", 1, "w", 3, "z", 4));
  }

  @Test
  void onlyMapsCanBeMerged() {
    assertThat(broken("<<: [1]\n").problem())
        .isEqualTo("a merge key (<<) takes a map or a list of maps, not a number");
    assertThat(plain("'<<': 1\n")).containsExactly(Map.of("<<", 1));
  }

  @Test
  void ofARepeatedKeyTheLastValueCounts() {
    var parsed = (Document.Parsed) DocumentReader.read("a: 1\nb: 0\na: 2\n").getFirst();
    assertThat(plain(parsed.root())).isEqualTo(Map.of("a", 2, "b", 0));
    assertThat(parsed.repeats())
        .containsExactly(new Document.Repeat("a", new Place(3, 1), new Place(1, 1)));
  }

  @Test
  void aBrokenDocumentDoesNotHideTheOthers() {
    assertThat(DocumentReader.read("a: 1\n---\nb: [1\n---\nc: 3\n"))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Document.Parsed.class),
            second ->
                assertThat(second)
                    .isEqualTo(
                        new Document.Broken(
                            2,
                            new Place(4, 1),
                            "while parsing a flow sequence, expected ',' or ']', but got <stream"
                                + " end>")),
            third -> assertThat(third).isInstanceOf(Document.Parsed.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: 'x",
        "a: @x",
        "a: `x`",
        "- a\nb: c",
        "{a: 1} x",
        "a: 1\n...\nb: 2",
        "\"a\\qb\": 1",
        "a: %x",
        "a: [1",
        "a: ]",
        "&x",
        "a: !<",
        "%FOO",
        "a: &",
        "a: *"
      })
  void brokenTextIsAValueAndNeverAnException(String text) {
    assertThat(DocumentReader.read(text)).allSatisfy(d -> assertThat(d).isNotNull());
  }

  @Test
  void theWordsOfTheParserQuoteNothing() {
    assertThat(broken("password: s3cr3t: x\n").problem()).doesNotContain("s3cr3t");
    assertThat(broken("{\"password\": s3cr3t, [").problem()).doesNotContain("s3cr3t");
    assertThat(broken("{\"password\": \"s3cr3t\\").problem()).doesNotContain("s3cr3t");
    assertThat(broken("password: &s3cr3t *t0p\n").problem())
        .doesNotContain("s3cr3t")
        .doesNotContain("t0p");
  }

  @Test
  void forbiddenCharactersAreNamed() {
    assertThat(broken("a: 1\nb: x\u0007y\n"))
        .isEqualTo(
            new Document.Broken(1, new Place(2, 5), "the character U+0007 may not stand in YAML"));
    assertThat(broken("a: \ud800\n").problem())
        .isEqualTo("the character U+D800 may not stand in YAML");
  }

  @Test
  void depthIsBounded() {
    assertThat(plain("[".repeat(150) + "]".repeat(150))).hasSize(1);
    assertThat(broken("[".repeat(100_000)).problem()).isEqualTo("nested deeper than 200 levels");
    assertThat(broken("{\"a\":".repeat(100_000)).problem()).contains("depth");
  }

  @Test
  void fewAliasesCannotBlowUp() {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 12)
                .mapToObj(
                    i ->
                        "a%d: &a%d [%s]\n"
                            .formatted(
                                i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))))
                .collect(Collectors.joining());
    assertThat(broken(bomb).problem())
        .isEqualTo("aliases (*) that stand for more than 1000000 values");
  }

  @Test
  void aLargeDocumentIsFine() {
    String text =
        IntStream.range(0, 25_000)
            .mapToObj(i -> "key-%d: {name: value, list: [1, 2, 3]}\n".formatted(i))
            .collect(Collectors.joining());
    assertThat(text.length()).isGreaterThan(1_000_000);
    assertThat(DocumentReader.read(text)).singleElement().isInstanceOf(Document.Parsed.class);
  }

  @Test
  void jsonDocumentsMayFollowOneAnother() {
    assertThat(plain("{\"a\": 1}\n{\"b\": [true, null, 1.5, \"x\"]} {}"))
        .containsExactly(
            Map.of("a", 1), Map.of("b", Arrays.asList(true, null, 1.5, "x")), Map.of());
  }

  @Test
  void jsonMayBeIndentedWithTabsAndHaveAMark() {
    assertThat(plain("\uFEFF{\n\t\"a\": \"\\u00e9\\/\"\n}\n")).containsExactly(Map.of("a", "é/"));
  }

  @Test
  void jsonThatIsYamlIsReadAsYaml() {
    assertThat(plain("{a: 1}\n---\nb: 2\n")).containsExactly(Map.of("a", 1), Map.of("b", 2));
  }

  @Test
  void brokenJsonNamesItsPlaceAndKeepsWhatCameBefore() {
    assertThat(DocumentReader.read("{\"a\": 1}\n{\"b\": }\n"))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Document.Parsed.class),
            second ->
                assertThat(second)
                    .asInstanceOf(type(Document.Broken.class))
                    .extracting(Document.Broken::place)
                    .isEqualTo(new Place(2, 7)));
  }

  @Test
  void repeatedKeysOfJsonAreFoundToo() {
    var parsed = (Document.Parsed) DocumentReader.read("{\"a\": 1,\n \"a\": 2}").getFirst();
    assertThat(parsed.repeats())
        .containsExactly(new Document.Repeat("a", new Place(2, 2), new Place(1, 2)));
  }
}
