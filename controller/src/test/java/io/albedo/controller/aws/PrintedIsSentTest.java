package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.ApiInput;
import io.albedo.planner.render.Creators;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The request that a plan prints is the one that AWS gets. */
class PrintedIsSentTest {

  private static final List<String> SECRETS = List.of("ClientId", "ClientSecret");

  static List<RecordedCase> cases() {
    return RecordedCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRequestIsSentAsItIsPrinted(RecordedCase recorded) {
    CaseInput input = CaseInput.of(recorded);
    World world = World.of(input.account(), Collections.emptySortedMap());
    try (Comparison comparison =
        new Comparison(
            new InMemoryCloud(world, new Simulator(input.options().quotas()), changed -> {}))) {
      var unused = new PlanExecutor(comparison).execute(input.plan());
      assertThat(comparison.differences).isEmpty();
    }
  }

  /** Carries operations out in memory, and compares what is printed of each with what is sent. */
  private static final class Comparison implements OperationExecutor, AutoCloseable {
    private final List<String> differences = new ArrayList<>();
    private final SentRequest sent = new SentRequest();
    private final InMemoryCloud cloud;

    Comparison(InMemoryCloud cloud) {
      this.cloud = cloud;
    }

    @Override
    public OperationResult execute(Operation operation) {
      if (isRequest(operation)) {
        JsonNode printed = printed(operation);
        JsonNode request = withoutSecrets(reread(RequestJson.of(sent.of(operation))));
        if (!printed.equals(request)) {
          differences.add(operation.id() + "\n  printed " + printed + "\n  sent    " + request);
        }
      }
      return cloud.execute(operation);
    }

    private static boolean isRequest(Operation operation) {
      String api = operation.call().api();
      return !api.startsWith("kubernetes:") && !api.startsWith("wait:");
    }

    private static JsonNode printed(Operation operation) {
      ApiInput input = new ApiInput(Creators.none());
      return withoutSecrets(
          JsonMapper.shared().readTree(JsonWriter.compact(input.of(operation.call()))));
    }

    /** Numbers of all widths are the same when they are read. */
    private static JsonNode reread(JsonNode request) {
      return JsonMapper.shared().readTree(request.toString());
    }

    /**
     * Plans print no secret, and whether a token makes a request unique is none of their matter.
     */
    private static JsonNode withoutSecrets(JsonNode request) {
      SECRETS.forEach(
          secret ->
              request
                  .findParents(secret)
                  .forEach(owner -> ((ObjectNode) owner).put(secret, "...")));
      ((ObjectNode) request).remove("IdempotencyToken");
      return request;
    }

    @Override
    public void close() {
      sent.close();
    }
  }
}
