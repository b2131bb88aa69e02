package io.albedo.planner.stack;

import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.StackDifference;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Translates a recorded case and compares. */
final class ParityCheck {

  private ParityCheck() {}

  /** What is not as recorded; empty if the case is met. */
  static Optional<String> firstDifference(ParityCase recorded) {
    Translation translation =
        new Translator(recorded.options()).translate(recorded.cluster(), recorded.cloud());
    String built = JsonWriter.compact(StackJson.of(translation));
    return StackDifference.between(recorded.expected(), JsonMapper.shared().readTree(built));
  }
}
