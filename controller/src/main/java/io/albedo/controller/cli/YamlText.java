package io.albedo.controller.cli;

import io.albedo.planner.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A JSON tree as YAML, members in the same order. */
final class YamlText {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private YamlText() {}

  static String of(Json json) {
    return MAPPER.writeValueAsString(value(json));
  }

  private static @Nullable Object value(Json json) {
    return switch (json) {
      case Json.Obj object -> map(object);
      case Json.Arr array -> list(array);
      case Json.Str(String text) -> text;
      case Json.Num(String literal) -> new BigDecimal(literal);
      case Json.Bool(boolean flag) -> flag;
      case Json.Null ignored -> null;
    };
  }

  private static Map<String, @Nullable Object> map(Json.Obj object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    object.members().forEach(member -> map.put(member.name(), value(member.value())));
    return map;
  }

  private static List<@Nullable Object> list(Json.Arr array) {
    List<@Nullable Object> list = new ArrayList<>();
    array.items().forEach(item -> list.add(value(item)));
    return list;
  }
}
