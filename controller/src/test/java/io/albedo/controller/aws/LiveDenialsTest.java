package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each action of a first pass, denied in turn: what is missing is named, what does not need it is
 * done, and once it is allowed the rest follows.
 */
@AwsIt
class LiveDenialsTest {

  private static final String NOTHING = "";

  @ParameterizedTest
  @ValueSource(strings = {"app-game-2048", "class-params-override-everything"})
  void whatIsNotAllowedIsNamedAndTheRestIsDone(String name) {
    isNamedAndTheRestIsDone(CaseInput.of(RecordedCase.named(name)), Set.of());
  }

  /** With a certificate that is made for the Ingress, found by the tagging API. */
  @Test
  void soIsWhatCertificatesTake() {
    isNamedAndTheRestIsDone(
        withCertificate(CaseInput.of(RecordedCase.named("app-game-2048"))),
        Set.of(
            "RequestCertificate",
            "ListCertificates",
            "DescribeCertificate",
            "ListTagsForCertificate",
            "ListHostedZones",
            "ChangeResourceRecordSets",
            "GetResources"));
  }

  private static CaseInput withCertificate(CaseInput input) {
    List<String> snapshots = new ArrayList<>(input.snapshots());
    snapshots.add("HostedZones: [{Id: /hostedzone/Z1, Name: example.org.}]");
    Set<FeatureGate> gates = EnumSet.copyOf(input.options().featureGates());
    gates.add(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
    gates.add(FeatureGate.ENABLE_RGT_API);
    ClusterState.Builder cluster = ClusterState.builder().from(input.cluster());
    input
        .cluster()
        .ingresses()
        .forEach((name, ingress) -> cluster.putIngresses(name, secured(ingress)));
    return new CaseInput(
        cluster.build(),
        snapshots,
        input.account(),
        Options.builder().from(input.options()).featureGates(gates).build());
  }

  private static Ingress secured(Ingress ingress) {
    return Ingress.builder()
        .from(ingress)
        .putAnnotations("alb.ingress.kubernetes.io/create-acm-cert", "true")
        .putAnnotations("alb.ingress.kubernetes.io/listen-ports", "[{\"HTTPS\": 443}]")
        .rules(
            ingress.rules().stream()
                .map(rule -> new IngressRule("game.example.org", rule.paths()))
                .toList())
        .build();
  }

  private static void isNamedAndTheRestIsDone(CaseInput input, Set<String> amongThem) {
    AtomicReference<String> denied = new AtomicReference<>(NOTHING);
    try (FaultyWire wire =
        new FaultyWire(action -> action.equals(denied.get()) ? Fault.DENIED : Fault.NONE)) {
      TreeSet<String> actions = new TreeSet<>();
      Inventory whole = undisturbed(input, wire, actions);
      List<String> complaints = new ArrayList<>();
      for (String action : actions) {
        denied.set(action);
        try (LiveCluster live = new LiveCluster(input, tally -> open(input, tally, wire))) {
          complaints.addAll(complaints(live, action));
          denied.set(NOTHING);
          assertThat(live.pass().isDone()).as("after %s", action).isTrue();
          assertThat(Inventory.of(live.account())).as("after %s", action).isEqualTo(whole);
        }
      }
      assertThat(complaints).isEmpty();
      assertThat(actions).hasSizeGreaterThan(12).containsAll(amongThem);
    }
  }

  private static Inventory undisturbed(CaseInput input, FaultyWire wire, Set<String> actions) {
    try (LiveCluster live = new LiveCluster(input, tally -> open(input, tally, wire))) {
      assertThat(live.pass().isDone()).isTrue();
      live.calls()
          .counts()
          .keySet()
          .forEach(call -> actions.add(call.substring(call.lastIndexOf(' ') + 1)));
      return Inventory.of(live.account());
    }
  }

  private static List<String> complaints(LiveCluster live, String denied) {
    try {
      return complaints(live.pass(), denied);
    } catch (CloudUnreadableException e) {
      return String.valueOf(e.getMessage()).contains(":" + denied)
              && e.failure().code().matches("AccessDenied.*|UnauthorizedOperation")
          ? List.of()
          : List.of(denied + ": " + e.getMessage());
    }
  }

  private static List<String> complaints(PassOutcome outcome, String denied) {
    Set<OperationId> missing = new HashSet<>();
    List<String> complaints = new ArrayList<>();
    outcome.groups().stream()
        .flatMap(group -> group.operations().stream())
        .forEach(
            operation -> {
              complaint(operation, denied, missing)
                  .map(words -> denied + ", " + operation.operation().id() + ": " + words)
                  .ifPresent(complaints::add);
              if (!operation.isApplied()) {
                missing.add(operation.operation().id());
              }
            });
    return complaints;
  }

  /** What is wrong with an outcome, if only what depends on the denied action may be left out. */
  private static Optional<String> complaint(
      OperationOutcome outcome, String denied, Set<OperationId> missing) {
    Operation operation = outcome.operation();
    String api = operation.call().api();
    return switch (outcome.result()) {
      case OperationResult.Applied applied ->
          Optional.of("was applied").filter(words -> api.endsWith(":" + denied));
      case OperationResult.Failed(var failure) ->
          failure.message().contains(api)
                  && failure.message().contains(operation.resource().toString())
              ? Optional.empty()
              : Optional.of("does not say what is missing: " + failure);
      case OperationResult.Skipped(OperationId because) ->
          Optional.of("waits for " + because).filter(words -> !missing.contains(because));
      case OperationResult.Unknown(String why) -> Optional.of(why);
    };
  }

  private static AwsConnection open(CaseInput input, CallTally tally, FaultyWire wire) {
    MotoServer.get().fill(input.snapshots());
    return MotoAccount.connect(tally, wire.address());
  }
}
