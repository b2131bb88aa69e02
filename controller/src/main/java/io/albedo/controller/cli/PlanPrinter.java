package io.albedo.controller.cli;

import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.PlanBasis;
import io.albedo.planner.render.PlanJson;
import io.albedo.planner.render.PlanText;
import io.albedo.planner.render.TextStyle;
import io.albedo.planner.stack.StackJson;

/** Writes a plan in the form asked for. */
record PlanPrinter(PlanOutput output, TextStyle style) {

  /** The whole text; its last line ends with a break. */
  String print(PlanResult result, PlanBasis basis) {
    return switch (output) {
      case TEXT -> new PlanText(style).of(result.plan(), basis);
      case JSON -> JsonWriter.pretty(PlanJson.of(result.plan(), basis)) + "\n";
      case YAML -> YamlText.of(PlanJson.of(result.plan(), basis));
      case STACK -> JsonWriter.pretty(StackJson.of(result.translation())) + "\n";
    };
  }
}
