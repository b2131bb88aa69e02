package io.albedo.planner.catalogue;

import io.albedo.planner.catalogue.ValueType.Choice;
import io.albedo.planner.catalogue.ValueType.Int32;
import io.albedo.planner.catalogue.ValueType.Int64;
import io.albedo.planner.catalogue.ValueType.JsonText;
import io.albedo.planner.catalogue.ValueType.Text;
import java.util.List;

/** Value types that several annotations have. */
final class ValueTypes {

  static final Text TEXT = text("text");
  static final Int32 INTEGER = int32("integer");
  static final Int32 SECONDS = int32("integer, in seconds");
  static final Int64 LONG_SECONDS = new Int64("integer of 64 bits, in seconds");
  static final JsonText JSON_OBJECT = new JsonText("JSON object");
  static final JsonText JSON_LIST = new JsonText("JSON list of objects");
  static final Choice HTTP_OR_HTTPS = choice("HTTP", "HTTPS");
  static final Choice SCHEME = choice("internal", "internet-facing");

  private ValueTypes() {}

  static Text text(String words) {
    return new Text(words, Integer.MAX_VALUE);
  }

  static Choice choice(String... values) {
    return new Choice(List.of(values));
  }

  private static Int32 int32(String words) {
    return new Int32(words, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
