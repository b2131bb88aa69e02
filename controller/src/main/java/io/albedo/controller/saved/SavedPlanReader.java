package io.albedo.controller.saved;

import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonReader;
import io.albedo.planner.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@code albedo plan -o json} printed; members it does not know are passed over. */
public final class SavedPlanReader {

  private static final String FORMAT_VERSION = "1";

  private SavedPlanReader() {}

  /** The plan in a text. */
  public static SavedPlan read(String text) throws NotAPlanException {
    if (text.isBlank()) {
      throw new NotAPlanException("is empty");
    }
    try {
      return read(JsonReader.read(text));
    } catch (JsonSyntaxException e) {
      throw new NotAPlanException("is not JSON: " + e.message());
    }
  }

  /** The plan in a tree. */
  public static SavedPlan read(Json json) throws NotAPlanException {
    if (!(json instanceof Json.Obj object) || !JsonFields.isFlat(json)) {
      throw new NotAPlanException("is no plan");
    }
    JsonFields plan = new JsonFields(object, "");
    if (object.member("formatVersion").isEmpty()) {
      throw new NotAPlanException("is no plan: it has no formatVersion");
    }
    String version = plan.text("formatVersion");
    if (!version.equals(FORMAT_VERSION)) {
      throw new NotAPlanException(
          "has format version " + version + ", and only " + FORMAT_VERSION + " can be read");
    }
    return plan(plan);
  }

  private static SavedPlan plan(JsonFields plan) throws NotAPlanException {
    List<SavedPlan.Group> groups = new ArrayList<>();
    for (JsonFields group : plan.objects("groups")) {
      groups.add(group(group));
    }
    List<Json.Obj> diagnostics =
        plan.objects("diagnostics").stream().map(JsonFields::object).toList();
    return new SavedPlan(groups, diagnostics, observed(plan));
  }

  private static SavedPlan.Group group(JsonFields group) throws NotAPlanException {
    Map<String, Json.Obj> operations = new LinkedHashMap<>();
    for (JsonFields operation : group.objects("operations")) {
      String id = operation.text("id");
      operation.text("api");
      operation.text("title");
      if (operations.put(id, operation.object()) != null) {
        throw new NotAPlanException("has two operations " + id + " in " + group.place());
      }
    }
    Map<String, Json.Obj> withheld = new LinkedHashMap<>();
    for (JsonFields change : group.objects("withheld")) {
      String resource = change.object("resource").text("id");
      withheld.put(resource + ": " + change.text("change"), change.object());
    }
    return new SavedPlan.Group(group.text("group"), group.text("status"), operations, withheld);
  }

  private static Optional<SortedMap<String, String>> observed(JsonFields plan)
      throws NotAPlanException {
    if (plan.object().member("observed").isEmpty()) {
      return Optional.empty();
    }
    JsonFields resources = plan.object("observed").object("resources");
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Json.Member resource : resources.object().members()) {
      hashes.put(resource.name(), resources.text(resource.name()));
    }
    return Optional.of(hashes);
  }
}
