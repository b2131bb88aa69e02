package io.albedo.planner.stack;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.testing.JsonDifference;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Translates a recorded case and compares. */
final class ParityCheck {

  private static final Pattern MEMBER = Pattern.compile("[iI]ngress: (\\S+?)/(\\S+): (.*)");

  private final Translation translation;
  private final JsonNode expected;
  private final JsonNode actual;

  private ParityCheck(ParityCase recorded) {
    this.translation =
        new Translator(recorded.options()).translate(recorded.cluster(), recorded.cloud());
    this.expected = recorded.expected();
    this.actual = new JsonMapper().readTree(JsonWriter.compact(StackJson.of(translation)));
  }

  /** What is not as recorded; empty if the case is met. */
  static Optional<String> firstDifference(ParityCase recorded) {
    ParityCheck check = new ParityCheck(recorded);
    return check
        .groups()
        .or(() -> check.difference("unmanaged"))
        .or(() -> check.difference("classificationErrors"));
  }

  private Optional<String> difference(String field) {
    return JsonDifference.between(expected.path(field), actual.path(field))
        .map(difference -> field + difference);
  }

  private Optional<String> groups() {
    Set<String> ids = new TreeSet<>(expected.path("groups").propertyNames());
    ids.addAll(actual.path("groups").propertyNames());
    return ids.stream().flatMap(id -> group(id).stream()).findFirst();
  }

  private Optional<String> group(String id) {
    JsonNode wanted = expected.path("groups").path(id);
    JsonNode built = actual.path("groups").path(id);
    if (wanted.has("error")) {
      return error(id, wanted.path("error").asString());
    }
    return Stream.of(
            "members", "inactiveMembers", "stack", "listenerPorts", "backendSecurityGroupRequired")
        .flatMap(
            field ->
                JsonDifference.between(wanted.path(field), built.path(field))
                    .map(difference -> id + "/" + field + difference)
                    .stream())
        .findFirst()
        .map(difference -> difference + findings());
  }

  private String findings() {
    List<Diagnostic> errors = errors().toList();
    return errors.isEmpty() ? "" : " " + errors.getFirst();
  }

  private Stream<Diagnostic> errors() {
    return Stream.concat(
            translation.diagnostics().stream(),
            translation.groups().stream().flatMap(group -> group.diagnostics().stream()))
        .filter(Diagnostic::isError);
  }

  /** The cause must be told, and nothing be planned for the member at fault. */
  private Optional<String> error(String id, String text) {
    Matcher matcher = MEMBER.matcher(text);
    String cause = matcher.matches() ? matcher.group(3) : text;
    cause = cause.replaceFirst("^Ingress has invalid IngressClass configuration: ", "");
    String wanted = cause;
    Optional<Diagnostic> told = errors().filter(d -> d.message().contains(wanted)).findFirst();
    if (told.isEmpty()) {
      return Optional.of(id + ": nobody tells \"" + wanted + "\"" + findings());
    }
    return isSafe(id, told.get())
        ? Optional.empty()
        : Optional.of(id + ": planned in spite of " + told.get());
  }

  private boolean isSafe(String id, Diagnostic told) {
    boolean nobodyToBlame =
        told.code() == Code.CONFLICTING_SETTINGS || told.code() == Code.SEVERAL_DEFAULT_BACKENDS;
    return translation.groups().stream()
        .filter(group -> group.group().text().equals(id))
        .anyMatch(
            group ->
                group.blocked()
                    || nobodyToBlame
                    || names(group.quarantined()).contains(told.subject().name()));
  }

  private static List<String> names(List<ObjectName> names) {
    return names.stream().map(ObjectName::text).toList();
  }
}
