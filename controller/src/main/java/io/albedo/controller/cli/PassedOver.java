package io.albedo.controller.cli;

import io.albedo.k8s.map.Manifests;
import java.util.stream.Stream;

/** What stands in manifests and has no part in the plan, counted. */
final class PassedOver {

  private PassedOver() {}

  static Stream<String> lines(Manifests manifests) {
    return Stream.concat(
        manifests.ignoredKinds().entrySet().stream()
            .map(kind -> "ignored: " + kind.getValue() + " " + kind.getKey()),
        manifests.unknownFields().entrySet().stream()
            .map(field -> "unknown field: " + field.getValue() + " " + field.getKey()));
  }
}
