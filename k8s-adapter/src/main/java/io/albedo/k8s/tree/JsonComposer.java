package io.albedo.k8s.tree;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes trees of JSON documents that follow one another. */
final class JsonComposer {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(YamlComposer.DEEPEST).build())
          .build();

  private final JsonParser parser;
  private final List<Document.Repeat> repeats = new ArrayList<>();

  private JsonComposer(JsonParser parser) {
    this.parser = parser;
  }

  /** The documents up to the first that is broken: where it ends, nobody can tell. */
  static List<Document> compose(String text) {
    var documents = new ArrayList<Document>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        var composer = new JsonComposer(parser);
        Tree root = composer.tree();
        documents.add(new Document.Parsed(documents.size() + 1, root, composer.repeats));
      }
    } catch (JacksonException e) {
      documents.add(new Document.Broken(documents.size() + 1, place(e.getLocation()), problem(e)));
    }
    return documents;
  }

  /** Without the words in which the library quotes the text, which might show a Secret. */
  private static String problem(JacksonException e) {
    String message = e.getOriginalMessage();
    return message.startsWith("Unrecognized token") ? "a word that is no JSON value" : message;
  }

  private static Place place(TokenStreamLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
  }

  private Tree tree() {
    Place place = place(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(place);
      case START_ARRAY -> items(place);
      case VALUE_STRING -> new Tree.Text(parser.getString(), place);
      case VALUE_TRUE -> new Tree.Flag(true, "true", place);
      case VALUE_FALSE -> new Tree.Flag(false, "false", place);
      case VALUE_NUMBER_INT ->
          new Tree.Whole(parser.getBigIntegerValue(), parser.getString(), place);
      case VALUE_NUMBER_FLOAT ->
          new Tree.Decimal(parser.getDoubleValue(), parser.getString(), place);
      default -> new Tree.Nothing(place);
    };
  }

  private Tree items(Place place) {
    var items = new ArrayList<Tree>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(tree());
    }
    return new Tree.Items(items, place);
  }

  private Tree entries(Place place) {
    var entries = new EntriesBuilder(place, repeats);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = place(parser.currentTokenLocation());
      parser.nextToken();
      entries.put(key, at, tree());
    }
    return entries.build();
  }
}
