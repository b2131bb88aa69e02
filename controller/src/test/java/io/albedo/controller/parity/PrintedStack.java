package io.albedo.controller.parity;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.JsonDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code albedo plan -o stack} prints for a recorded case, against what was recorded. */
final class PrintedStack {

  private static final Pattern MEMBER = Pattern.compile("[iI]ngress: (\\S+?)/(\\S+): (.*)");
  private static final List<String> FIELDS =
      List.of(
          "members", "inactiveMembers", "stack", "listenerPorts", "backendSecurityGroupRequired");

  /** Where no single member is to blame, all of them go on. */
  private static final Set<String> NOBODY_TO_BLAME =
      Set.of(Code.CONFLICTING_SETTINGS.code(), Code.SEVERAL_DEFAULT_BACKENDS.code());

  private final JsonNode recorded;
  private final JsonNode printed;
  private final int exitCode;

  private PrintedStack(JsonNode recorded, CommandRun run) {
    this.recorded = recorded;
    this.printed = JsonMapper.shared().readTree(run.out());
    this.exitCode = run.exitCode();
  }

  static PrintedStack of(RecordedCase recorded) {
    return new PrintedStack(
        JsonMapper.shared().readTree(recorded.file("expected.json")),
        CommandRun.of(arguments(recorded)));
  }

  private static String[] arguments(RecordedCase recorded) {
    List<String> arguments = new ArrayList<>(List.of("plan", "-o", "stack", "--cluster-name=demo"));
    arguments.addAll(List.of("-f", recorded.folder().resolve("cluster.yaml").toString()));
    arguments.add("--aws-snapshot");
    arguments.add(recorded.folder().resolveSibling("account.yaml").toString());
    if (recorded.has("account.yaml")) {
      arguments.add("--aws-snapshot");
      arguments.add(recorded.folder().resolve("account.yaml").toString());
    }
    if (recorded.has("flags.txt")) {
      recorded.file("flags.txt").lines().filter(line -> !line.isBlank()).forEach(arguments::add);
    }
    return arguments.toArray(String[]::new);
  }

  /** What is not as recorded; empty if the case is met. */
  Optional<String> firstDifference() {
    return groups()
        .or(() -> difference("unmanaged"))
        .or(() -> difference("classificationErrors"))
        .or(this::exitCode);
  }

  private Optional<String> exitCode() {
    int wanted = errors().findAny().isPresent() ? 1 : 0;
    return exitCode == wanted ? Optional.empty() : Optional.of("exit status " + exitCode);
  }

  private Optional<String> difference(String field) {
    return JsonDifference.between(recorded.path(field), printed.path(field))
        .map(difference -> field + difference);
  }

  private Optional<String> groups() {
    Set<String> ids = new TreeSet<>(recorded.path("groups").propertyNames());
    ids.addAll(printed.path("groups").propertyNames());
    return ids.stream().flatMap(id -> group(id).stream()).findFirst();
  }

  private Optional<String> group(String id) {
    JsonNode wanted = recorded.path("groups").path(id);
    JsonNode built = printed.path("groups").path(id);
    return wanted.has("error")
        ? error(id, wanted.path("error").asString())
        : FIELDS.stream()
            .flatMap(
                field ->
                    JsonDifference.between(wanted.path(field), built.path(field))
                        .map(difference -> id + "/" + field + difference)
                        .stream())
            .findFirst()
            .map(difference -> difference + firstError());
  }

  /** The cause must be told, and nothing be planned for the member at fault. */
  private Optional<String> error(String id, String text) {
    String cause = cause(text);
    Optional<JsonNode> told =
        errors().filter(error -> error.path("message").asString().contains(cause)).findFirst();
    if (told.isEmpty()) {
      return Optional.of(id + ": nobody tells \"" + cause + "\"" + firstError());
    }
    return isSafe(printed.path("groups").path(id), told.get())
        ? Optional.empty()
        : Optional.of(id + ": planned in spite of " + told.get());
  }

  private static String cause(String text) {
    Matcher matcher = MEMBER.matcher(text);
    return (matcher.matches() ? matcher.group(3) : text)
        .replaceFirst("^Ingress has invalid IngressClass configuration: ", "");
  }

  private static boolean isSafe(JsonNode group, JsonNode told) {
    String subject = told.path("subject").asString();
    return group.path("blocked").asBoolean(false)
        || (group.isObject() && NOBODY_TO_BLAME.contains(told.path("code").asString()))
        || group.path("quarantined").values().stream()
            .anyMatch(name -> subject.equals("Ingress " + name.asString()));
  }

  private Stream<JsonNode> errors() {
    return printed.path("diagnostics").values().stream()
        .filter(found -> found.path("severity").asString().equals("ERROR"));
  }

  private String firstError() {
    return errors().findFirst().map(error -> " " + error.path("message").asString()).orElse("");
  }
}
