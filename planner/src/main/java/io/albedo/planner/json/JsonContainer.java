package io.albedo.planner.json;

import java.util.ArrayList;
import java.util.List;

/** An object or array whose end the reader has not seen yet. */
sealed interface JsonContainer {

  void add(Json value);

  char end();

  /** How Go names the place behind a value in this container. */
  String context();

  Json close();

  static JsonContainer startingWith(char bracket) {
    return bracket == '{' ? new OpenObject() : new OpenArray();
  }

  /** After an opening brace. */
  final class OpenObject implements JsonContainer {
    private final List<Json.Member> members = new ArrayList<>();
    private String name = "";

    /** Sets the name under which the next value is added. */
    void name(String next) {
      name = next;
    }

    @Override
    public void add(Json value) {
      members.add(new Json.Member(name, value));
    }

    @Override
    public char end() {
      return '}';
    }

    @Override
    public String context() {
      return "after object key:value pair";
    }

    @Override
    public Json close() {
      return new Json.Obj(members);
    }
  }

  /** After an opening bracket. */
  final class OpenArray implements JsonContainer {
    private final List<Json> items = new ArrayList<>();

    @Override
    public void add(Json value) {
      items.add(value);
    }

    @Override
    public char end() {
      return ']';
    }

    @Override
    public String context() {
      return "after array element";
    }

    @Override
    public Json close() {
      return new Json.Arr(items);
    }
  }
}
