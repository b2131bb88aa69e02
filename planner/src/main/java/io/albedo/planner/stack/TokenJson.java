package io.albedo.planner.stack;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.json.Json;
import java.util.function.Function;

/** Values that may not be known yet. */
final class TokenJson {

  private TokenJson() {}

  static <T> Json of(Token<T> token, Function<T, Json> known) {
    return switch (token) {
      case Token.Known<T>(T value) -> known.apply(value);
      case Token.Reference<T>(ResourceId resource, Attribute attribute) ->
          reference(resource, attribute);
      case Token.Unknown<T>(String lookedFor) ->
          new Json.Str("(known after apply: " + lookedFor + ")");
    };
  }

  /** A value that prints as its text. */
  static <T> Json text(Token<T> token) {
    return of(token, value -> new Json.Str(value.toString()));
  }

  static Json port(Token<PortRef> token) {
    return of(token, TokenJson::port);
  }

  static Json port(PortRef port) {
    return switch (port) {
      case PortRef.ByNumber(int number) -> Json.Num.of(number);
      case PortRef.ByName(String name) -> new Json.Str(name);
    };
  }

  /** LBC prints a certificate that exists as a reference to nothing; its ARN does not show. */
  static Json certificate(Token<Arn> token) {
    return of(token, arn -> pointer("", "", "certificateARN"));
  }

  private static Json reference(ResourceId resource, Attribute attribute) {
    return pointer(resource.type().text(), resource.id(), attribute.statusField());
  }

  private static Json pointer(String type, String id, String field) {
    return Json.object().put("$ref", "#/resources/" + type + "/" + id + "/status/" + field).build();
  }
}
