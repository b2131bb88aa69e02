package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.number;
import static io.albedo.planner.testing.Nodes.textOr;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Fails the calls that an account says are going to fail. */
final class Mishaps implements Function<Call, Optional<CloudFailure>> {

  private final List<Mishap> mishaps;

  Mishaps(JsonNode account) {
    this.mishaps = items(account, "Errors").map(Mishap::new).toList();
  }

  @Override
  public Optional<CloudFailure> apply(Call call) {
    return mishaps.stream()
        .filter(mishap -> call.api().endsWith(":" + mishap.operation))
        .flatMap(mishap -> mishap.next().stream())
        .findFirst();
  }

  private static final class Mishap {
    private final String operation;
    private final CloudFailure failure;
    private int pass;
    private int fail;

    Mishap(JsonNode error) {
      this.operation = textOr(error, "Operation", "");
      this.failure = new CloudFailure(textOr(error, "Code", ""), textOr(error, "Message", ""));
      this.pass = number(error, "After").orElse(0);
      this.fail = number(error, "Times").orElse(1);
    }

    Optional<CloudFailure> next() {
      if (pass > 0) {
        pass--;
        return Optional.empty();
      }
      if (fail > 0) {
        fail--;
        return Optional.of(failure);
      }
      return Optional.empty();
    }
  }
}
