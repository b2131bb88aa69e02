package io.albedo.k8s.tree;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document. */
final class ChunkReader {

  /** Each costs another parse. */
  private static final int MOST_TABS = 200;

  private ChunkReader() {}

  /** One document, or none if the chunk holds nothing but space, comments or null. */
  static List<Document> read(Chunk chunk, int number) {
    try {
      CharacterCheck.check(chunk);
      return compose(chunk, number);
    } catch (BrokenTextException e) {
      return List.of(e.inDocument(number));
    }
  }

  /**
   * {@code kubectl} takes a tab for a space wherever it is not indentation; the parser takes it in
   * fewer places, so those it stumbles over are replaced.
   */
  private static List<Document> compose(Chunk chunk, int number) throws BrokenTextException {
    Chunk untabbed = chunk;
    for (int tabs = 0; ; tabs++) {
      try {
        return parse(untabbed, number);
      } catch (MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark();
        if (tabs == MOST_TABS || !mark.map(untabbed::hasSeparatingTabAt).orElse(false)) {
          throw broken(e, chunk);
        }
        untabbed = untabbed.withSpacesAt(mark.get());
      } catch (YamlEngineException e) {
        throw new BrokenTextException("no YAML", new Place(chunk.firstLine(), 1));
      }
    }
  }

  private static List<Document> parse(Chunk chunk, int number) throws BrokenTextException {
    var settings =
        LoadSettings.builder().setLabel("document").setCodePointLimit(Integer.MAX_VALUE).build();
    var events = new Parse(settings).parseString(chunk.text()).iterator();
    var composer = new YamlComposer(events, chunk.firstLine());
    Optional<Tree> root = composer.compose();
    events.forEachRemaining(event -> {});
    return root
        .filter(tree -> !(tree instanceof Tree.Nothing))
        .map(tree -> (Document) new Document.Parsed(number, tree, composer.repeats()))
        .stream()
        .toList();
  }

  /** Never the library's own picture of the text, which might show a Secret. */
  private static BrokenTextException broken(MarkedYamlEngineException e, Chunk chunk) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Place place =
        mark.map(m -> new Place(chunk.firstLine() + m.getLine(), m.getColumn() + 1))
            .orElseGet(() -> new Place(chunk.firstLine(), 1));
    return new BrokenTextException(SyntaxProblem.text(e), place);
  }
}
