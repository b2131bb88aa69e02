package io.albedo.planner.json.testing;

import io.albedo.planner.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON with Jackson's token stream, which shows repeated names and numbers as they were
 * written.
 *
 * <p>One thing is put right, on purpose: lone surrogates, which Go replaces. Jackson hands them out
 * in values and unescaped ones in names, and refuses escaped ones in names.
 */
public final class JacksonOracle {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** An escape: a pair of surrogates, or (the group) one that makes no pair, or any other. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?s)\\\\(?:u[dD][89aAbB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
              + "|(u[dD][89a-fA-F]\\p{XDigit}{2})|.)");

  private final JsonParser tokens;

  private JacksonOracle(JsonParser tokens) {
    this.tokens = tokens;
  }

  /** The tree, or nothing if Jackson refuses the text. */
  public static Optional<Json> read(String text) {
    String paired = withoutLoneEscapes(text);
    try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), paired)) {
      return new JacksonOracle(tokens).document();
    } catch (JacksonException refused) {
      return Optional.empty();
    }
  }

  private static String withoutLoneEscapes(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group(1) == null ? escape.group() : "\\uFFFD"));
  }

  private Optional<Json> document() {
    JsonToken first = tokens.nextToken();
    if (first == null) {
      return Optional.empty();
    }
    Json value = value(first);
    return tokens.nextToken() == null ? Optional.of(value) : Optional.empty();
  }

  private Json value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Str(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(tokens.getString());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private Json object() {
    List<Json.Member> members = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String name = text();
      members.add(new Json.Member(name, value(tokens.nextToken())));
    }
    return new Json.Obj(members);
  }

  private Json array() {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = tokens.nextToken();
        token != JsonToken.END_ARRAY;
        token = tokens.nextToken()) {
      items.add(value(token));
    }
    return new Json.Arr(items);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    tokens.getString().codePoints().map(JacksonOracle::replaced).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static int replaced(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
  }
}
