package io.albedo.planner.json;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads one JSON document with the grammar, the tolerance and the messages of Go's {@code
 * encoding/json}: white space around the value, nothing else after it, at most 10,000 levels.
 *
 * <p>Containers that are still open stand on a stack of our own, so no document can overflow the
 * thread's.
 */
public final class JsonReader {

  private static final int MAX_DEPTH = 10_000;

  private final JsonScanner in;
  private final JsonScalarReader scalars;
  private final Deque<JsonContainer> open = new ArrayDeque<>();

  private JsonReader(String text) {
    this.in = new JsonScanner(WellFormed.of(text));
    this.scalars = new JsonScalarReader(in);
  }

  public static Json read(String text) throws JsonSyntaxException {
    return new JsonReader(text).document();
  }

  private Json document() throws JsonSyntaxException {
    Json value = value();
    while (!open.isEmpty()) {
      open.getFirst().add(value);
      value = nextOrClosed(open.getFirst());
    }
    in.skipSpace();
    if (!in.atEnd()) {
      throw in.malformed("after top-level value");
    }
    return value;
  }

  /** The next complete value: a scalar or an empty container, opening others on the way. */
  private Json value() throws JsonSyntaxException {
    in.skipSpace();
    while (in.peek() == '{' || in.peek() == '[') {
      JsonContainer container = begin();
      if (in.skip(container.end())) {
        return open.pop().close();
      }
      readNameIn(container);
    }
    return scalars.read();
  }

  private JsonContainer begin() throws JsonSyntaxException {
    if (open.size() == MAX_DEPTH) {
      throw in.malformed("exceeded max depth");
    }
    open.push(JsonContainer.startingWith(in.peek()));
    in.advance();
    in.skipSpace();
    return open.getFirst();
  }

  private Json nextOrClosed(JsonContainer container) throws JsonSyntaxException {
    in.skipSpace();
    if (in.skip(container.end())) {
      return open.pop().close();
    }
    if (!in.skip(',')) {
      throw in.unexpected(container.context());
    }
    readNameIn(container);
    return value();
  }

  private void readNameIn(JsonContainer container) throws JsonSyntaxException {
    in.skipSpace();
    if (container instanceof JsonContainer.OpenObject object) {
      object.name(name());
      in.skipSpace();
    }
  }

  private String name() throws JsonSyntaxException {
    if (in.peek() != '"') {
      throw in.unexpected("looking for beginning of object key string");
    }
    String name = scalars.string();
    in.skipSpace();
    if (!in.skip(':')) {
      throw in.unexpected("after object key");
    }
    return name;
  }
}
