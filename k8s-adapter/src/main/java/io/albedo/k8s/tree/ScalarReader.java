package io.albedo.k8s.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads scalars with their quotes and tags. */
final class ScalarReader {

  private static final String STANDARD = "tag:yaml.org,2002:";

  private ScalarReader() {}

  /** Whether this key says that the value is to be merged into the map. */
  static boolean isMergeKey(ScalarEvent key) {
    return key.isPlain() && key.getValue().equals("<<");
  }

  static Tree read(ScalarEvent scalar, Place place) throws BrokenTextException {
    Optional<String> tag = scalar.getTag();
    if (tag.isEmpty()) {
      return scalar.isPlain()
          ? ScalarResolver.resolve(scalar.getValue(), place)
          : new Tree.Text(scalar.getValue(), place);
    }
    return tag.get().startsWith(STANDARD)
        ? tagged(tag.get().substring(STANDARD.length()), scalar.getValue(), place)
        : new Tree.Text(scalar.getValue(), place);
  }

  private static Tree tagged(String tag, String value, Place place) throws BrokenTextException {
    return switch (tag) {
      case "binary" -> binary(value, place);
      case "null", "bool", "int", "float" ->
          expected(tag, ScalarResolver.resolve(value, place), place);
      default -> new Tree.Text(value, place);
    };
  }

  private static Tree binary(String value, Place place) throws BrokenTextException {
    try {
      return new Tree.Text(new String(Base64.getMimeDecoder().decode(value), UTF_8), place);
    } catch (IllegalArgumentException e) {
      throw new BrokenTextException("a value tagged !!binary that is not base64", place);
    }
  }

  private static Tree expected(String tag, Tree value, Place place) throws BrokenTextException {
    Tree converted =
        tag.equals("float") && value instanceof Tree.Whole whole
            ? new Tree.Decimal(whole.value().doubleValue(), whole.written(), place)
            : value;
    boolean fits =
        switch (converted) {
          case Tree.Nothing absent -> tag.equals("null");
          case Tree.Flag flag -> tag.equals("bool");
          case Tree.Whole whole -> tag.equals("int");
          case Tree.Decimal decimal -> tag.equals("float");
          default -> false;
        };
    if (!fits) {
      throw new BrokenTextException("a value that does not fit its tag !!" + tag, place);
    }
    return converted;
  }

  /** The text of a key: JSON has no other keys. */
  static String key(Tree key) throws BrokenTextException {
    return switch (key) {
      case Tree.Text text -> text.value();
      case Tree.Flag flag -> Boolean.toString(flag.value());
      case Tree.Whole whole -> whole.value().toString();
      case Tree.Decimal decimal -> decimal.written();
      default ->
          throw new BrokenTextException("a key must be text, not " + key.kind(), key.place());
    };
  }
}
