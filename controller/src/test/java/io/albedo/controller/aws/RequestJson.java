package io.albedo.controller.aws;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request of the SDK in the spelling of the API. */
final class RequestJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private RequestJson() {}

  static JsonNode of(SdkPojo request) {
    ObjectNode object = MAPPER.createObjectNode();
    for (SdkField<?> field : request.sdkFields()) {
      value(field, request).ifPresent(value -> object.set(field.memberName(), json(value)));
    }
    return object;
  }

  private static Optional<Object> value(SdkField<?> field, SdkPojo owner) {
    return Optional.<Object>ofNullable(field.getValueOrDefault(owner))
        .filter(v -> !(v instanceof SdkAutoConstructList) && !(v instanceof SdkAutoConstructMap));
  }

  private static JsonNode json(Object value) {
    return switch (value) {
      case SdkPojo part -> of(part);
      case Collection<?> parts -> array(parts);
      case Map<?, ?> entries -> object(entries);
      default -> MAPPER.valueToTree(value);
    };
  }

  private static ArrayNode array(Collection<?> parts) {
    ArrayNode array = MAPPER.createArrayNode();
    parts.forEach(part -> array.add(json(part)));
    return array;
  }

  private static ObjectNode object(Map<?, ?> entries) {
    ObjectNode object = MAPPER.createObjectNode();
    entries.forEach((key, value) -> object.set(key.toString(), json(value)));
    return object;
  }
}
