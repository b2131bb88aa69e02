package io.albedo.planner.testing;

import io.albedo.model.diag.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The stack JSON of a recorded case against that of the planner. */
public final class StackDifference {

  private static final Pattern MEMBER = Pattern.compile("[iI]ngress: (\\S+?)/(\\S+): (.*)");
  private static final List<String> FIELDS =
      List.of(
          "members", "inactiveMembers", "stack", "listenerPorts", "backendSecurityGroupRequired");

  /** Where no single member is to blame, all of them go on. */
  private static final Set<String> NOBODY_TO_BLAME =
      Set.of(Code.CONFLICTING_SETTINGS.code(), Code.SEVERAL_DEFAULT_BACKENDS.code());

  private final JsonNode recorded;
  private final JsonNode built;

  private StackDifference(JsonNode recorded, JsonNode built) {
    this.recorded = recorded;
    this.built = built;
  }

  /** What is not as recorded; empty if the case is met. */
  public static Optional<String> between(JsonNode recorded, JsonNode built) {
    StackDifference both = new StackDifference(recorded, built);
    return both.groups()
        .or(() -> both.difference("unmanaged"))
        .or(() -> both.difference("classificationErrors"));
  }

  /** The errors among the findings of a stack JSON. */
  public static Stream<JsonNode> errors(JsonNode stack) {
    return stack.path("diagnostics").values().stream()
        .filter(found -> found.path("severity").asString().equals("ERROR"));
  }

  private Optional<String> difference(String field) {
    return JsonDifference.between(recorded.path(field), built.path(field))
        .map(difference -> field + difference);
  }

  private Optional<String> groups() {
    Set<String> ids = new TreeSet<>(recorded.path("groups").propertyNames());
    ids.addAll(built.path("groups").propertyNames());
    return ids.stream().flatMap(id -> group(id).stream()).findFirst();
  }

  private Optional<String> group(String id) {
    JsonNode wanted = recorded.path("groups").path(id);
    JsonNode group = built.path("groups").path(id);
    return wanted.has("error")
        ? error(id, wanted.path("error").asString())
        : FIELDS.stream()
            .flatMap(
                field ->
                    JsonDifference.between(wanted.path(field), group.path(field))
                        .map(difference -> id + "/" + field + difference)
                        .stream())
            .findFirst()
            .map(difference -> difference + firstError());
  }

  /** The cause must be told, and nothing be planned for the member at fault. */
  private Optional<String> error(String id, String text) {
    String cause = cause(text);
    Optional<JsonNode> told =
        errors(built).filter(error -> error.path("message").asString().contains(cause)).findFirst();
    if (told.isEmpty()) {
      return Optional.of(id + ": nobody tells \"" + cause + "\"" + firstError());
    }
    return isSafe(built.path("groups").path(id), told.get())
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

  private String firstError() {
    return errors(built)
        .findFirst()
        .map(error -> " " + error.path("message").asString())
        .orElse("");
  }
}
