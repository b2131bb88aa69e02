package io.albedo.planner.render;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.planner.json.Json;
import java.util.function.Function;

/** Values of a request: known ones as they are, others as what they depend on. */
record TokenJson(Creators creators) {

  /** A known value as a string. */
  Json text(Token<?> token) {
    return json(token, value -> new Json.Str(value.toString()));
  }

  <T> Json json(Token<T> token, Function<? super T, ? extends Json> known) {
    return switch (token) {
      case Token.Known<T>(T value) -> known.apply(value);
      case Token.Reference<T> reference ->
          reference(reference.resource(), reference.attribute().apiField());
      case Token.Unknown<T>(String lookedFor) ->
          Json.object().put("KnownAfterApply", lookedFor).build();
    };
  }

  /** A part of the answer of the operation that creates a resource. */
  Json reference(ResourceId resource, String attribute) {
    return Json.object().put("Ref", operation(resource)).put("Attribute", attribute).build();
  }

  /** The resource's own name stands where no operation creates it: a plan is never hidden. */
  private String operation(ResourceId resource) {
    return creators.of(resource).map(Object::toString).orElseGet(resource::toString);
  }
}
