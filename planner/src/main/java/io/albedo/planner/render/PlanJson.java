package io.albedo.planner.render;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.fingerprint.Fingerprint;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A plan as a tree, format version 1. Members of the format are only ever added within a version;
 * the same plan gives the same tree.
 */
public final class PlanJson {

  private static final String FORMAT_VERSION = "1";

  private PlanJson() {}

  /** The whole plan. */
  public static Json.Obj of(Plan plan) {
    return body(plan, summary(plan)).build();
  }

  /** The whole plan, with what it was made from: a plan to save, and to carry out later. */
  public static Json.Obj of(Plan plan, PlanBasis basis) {
    JsonObjectBuilder summary =
        summary(plan).put("iamActions", Json.strings(basis.permissions(plan).actions()));
    return body(plan, summary).put("observed", observed(basis.observed())).build();
  }

  private static JsonObjectBuilder body(Plan plan, JsonObjectBuilder summary) {
    return Json.object()
        .put("formatVersion", FORMAT_VERSION)
        .put("summary", summary.build())
        .put("groups", new Json.Arr(plan.groups().stream().map(g -> group(g, plan)).toList()))
        .put("diagnostics", diagnostics(plan.diagnostics()));
  }

  private static Json observed(Fingerprint observed) {
    JsonObjectBuilder resources = Json.object();
    observed.resources().forEach(resources::put);
    return Json.object()
        .put("digest", observed.digest())
        .put("resources", resources.build())
        .build();
  }

  /** Findings as they stand in a plan. */
  public static Json diagnostics(List<Diagnostic> diagnostics) {
    return new Json.Arr(diagnostics.stream().map(PlanJson::diagnostic).toList());
  }

  private static JsonObjectBuilder summary(Plan plan) {
    PlanCounts counts = PlanCounts.of(plan);
    PlanTime time = PlanTime.of(plan);
    return Json.object()
        .put("create", counts.create())
        .put("change", counts.change())
        .put("replace", counts.replace())
        .put("delete", counts.delete())
        .put("awsCalls", counts.awsCalls())
        .put("kubernetesCalls", counts.kubernetesCalls())
        .put("waits", counts.waits())
        .put("withheld", withheld(plan))
        .put("expectedSeconds", seconds(time.usual()))
        .put("longestSeconds", seconds(time.atMost()));
  }

  private static int withheld(Plan plan) {
    return plan.groups().stream().mapToInt(group -> group.withheld().size()).sum();
  }

  private static int seconds(Duration duration) {
    return (int) Math.ceilDiv(duration.toMillis(), 1_000L);
  }

  private static Json group(GroupPlan group, Plan plan) {
    ApiInput inputs = new ApiInput(Creators.seenFrom(group, plan));
    JsonObjectBuilder json = Json.object();
    json.put("group", group.group())
        .put("status", group.status().name())
        .put("members", names(group.members()))
        .put("inactiveMembers", names(group.inactiveMembers()))
        .put("quarantined", names(group.quarantined()));
    if (!group.standIns().isEmpty()) {
      json.put("standIns", names(group.standIns()));
    }
    return json.put(
            "operations",
            new Json.Arr(group.operations().stream().map(o -> operation(o, inputs)).toList()))
        .put(
            "withheld",
            new Json.Arr(group.withheld().stream().map(w -> withheld(w, inputs)).toList()))
        .build();
  }

  private static Json operation(Operation operation, ApiInput inputs) {
    return Json.object()
        .put("id", operation.id().value())
        .put("action", operation.mark().name().toLowerCase(Locale.ROOT))
        .put("resource", resource(operation.resource()))
        .put("title", operation.title())
        .put("api", operation.call().api())
        .put("reason", operation.reason())
        .put(
            "dependsOn",
            Json.strings(operation.dependsOn().stream().map(OperationId::value).toList()))
        .put("preserves", operation.preserves())
        .put("input", inputs.of(operation.call()))
        .build();
  }

  private static Json withheld(Withheld withheld, ApiInput inputs) {
    JsonObjectBuilder json =
        Json.object()
            .put("resource", resource(withheld.resource()))
            .put("change", withheld.change())
            .put("reason", withheld.reason());
    withheld.operation().ifPresent(o -> json.put("operation", operation(o, inputs)));
    return json.build();
  }

  private static Json resource(ResourceId id) {
    return Json.object().put("type", id.type().text()).put("id", id.id()).build();
  }

  private static Json names(List<ObjectName> names) {
    return Json.strings(names.stream().map(ObjectName::text).toList());
  }

  private static Json diagnostic(Diagnostic diagnostic) {
    return Json.object()
        .put("code", diagnostic.code().code())
        .put("severity", diagnostic.severity().name())
        .put("subject", diagnostic.subject().text())
        .put("field", diagnostic.field())
        .put("message", diagnostic.message())
        .put("help", diagnostic.help())
        .build();
  }
}
