package io.albedo.controller.parity.testing;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.json.testing.Snapshots;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.Sensitive;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cluster and an account as aws-load-balancer-controller v3.5.0 left them. */
public record TakeOver(ClusterState cluster, CloudState account, Options options) {

  /** A command that has the flags of the controller and nothing else. */
  @Command
  private static final class Flagged {
    @Mixin private final ControllerFlags flags = new ControllerFlags();
  }

  public static TakeOver of(RecordedCase recorded) {
    return of(recorded, Snapshots.accountOf(recorded));
  }

  /** With an account as AWS returns it, which is without the secrets of clients. */
  public static TakeOver withoutSecrets(RecordedCase recorded) {
    return of(recorded, Snapshots.accountWithoutSecrets(recorded));
  }

  private static TakeOver of(RecordedCase recorded, String snapshot) {
    JsonNode deployed = JsonMapper.shared().readTree(recorded.file("deployed.json"));
    CloudState account = Snapshots.clean(snapshot);
    return new TakeOver(
        cluster(recorded, deployed),
        account,
        options(recorded, account.facts().map(AccountFacts::vpc)));
  }

  private static ClusterState cluster(RecordedCase recorded, JsonNode deployed) {
    String bindings =
        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": %s}"
            .formatted(deployed.path("targetGroupBindings"));
    ClusterState written =
        new ManifestReader("")
            .read(
                List.of(
                    new ManifestText("cluster.yaml", recorded.file("cluster.yaml")),
                    new ManifestText("bindings.json", bindings)))
            .value()
            .cluster();
    ClusterState.Builder cluster = ClusterState.builder().from(written);
    for (Ingress ingress : written.ingresses().values()) {
      cluster.putIngresses(
          ingress.name(), marked(ingress, deployed.path("ingresses").path(ingress.name().text())));
    }
    return cluster.build();
  }

  private static Ingress marked(Ingress ingress, JsonNode marks) {
    return Ingress.builder()
        .from(ingress)
        .finalizers(marks.path("finalizers").values().stream().map(JsonNode::asString).toList())
        .statusAddresses(
            marks.path("loadBalancer").path("ingress").values().stream()
                .map(TakeOver::address)
                .toList())
        .build();
  }

  private static StatusAddress address(JsonNode entry) {
    return StatusAddress.of(
        entry.path("hostname").asString(),
        entry.path("ports").values().stream().map(port -> port.path("port").asInt()).toList());
  }

  private static Options options(RecordedCase recorded, Optional<VpcId> vpc) {
    var command = new Flagged();
    new CommandLine(command).parseArgs(recorded.has("flags.txt") ? flags(recorded) : new String[0]);
    return command.flags.toOptions("demo", vpc);
  }

  private static String[] flags(RecordedCase recorded) {
    return recorded
        .file("flags.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toArray(String[]::new);
  }

  /** The same after somebody has written another client secret into every Secret. */
  public TakeOver withNewSecrets() {
    ClusterState.Builder changed = ClusterState.builder().from(cluster);
    cluster
        .secrets()
        .forEach(
            (name, secret) -> {
              var data = new TreeMap<>(secret.data());
              data.put("clientSecret", new Sensitive("another"));
              changed.putSecrets(name, new Secret(name, secret.labels(), data));
            });
    return new TakeOver(changed.build(), account, options);
  }

  /** The same for somebody who remembers that all log-ins were last given these secrets. */
  public TakeOver knowing(Sensitive given) {
    SortedMap<Arn, Sensitive> secrets = new TreeMap<>();
    account.listeners().forEach(listener -> secrets.put(listener.arn(), given));
    account.rules().forEach(rule -> secrets.put(rule.arn(), given));
    return new TakeOver(
        cluster, CloudState.builder().from(account).clientSecrets(secrets).build(), options);
  }

  public Plan plan() {
    return new Planner(options).plan(cluster, account);
  }

  /** What stands against taking over without a call; empty if nothing does. */
  public List<String> changes() {
    Plan plan = plan();
    return Stream.concat(
            plan.groups().stream().flatMap(TakeOver::changes),
            plan.diagnostics().stream().filter(Diagnostic::isError).map(TakeOver::text))
        .toList();
  }

  private static Stream<String> changes(GroupPlan group) {
    Stream<String> status =
        Stream.of(group.status())
            .filter(s -> s != PlanStatus.NO_CHANGE)
            .map(s -> group.group() + " is " + s);
    Stream<String> steps =
        Stream.concat(
            group.operations().stream().map(TakeOver::text),
            group.withheld().stream().map(Withheld::toString));
    return Stream.concat(status, steps);
  }

  private static String text(Diagnostic error) {
    return error.code() + " " + error.subject().text() + ": " + error.message();
  }

  private static String text(Operation operation) {
    return operation.call().api() + " " + operation.title() + ": " + operation.reason();
  }
}
