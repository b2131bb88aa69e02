package io.albedo.planner.render;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of each listener as they will be, first match first. Listeners with the same rules
 * share one table.
 */
final class RouteLines {

  private static final int INDENT = 2;
  private static final List<String> HEADER =
      List.of("", "#", "Host", "Path", "Also", "Action", "From");

  private final TextStyle style;
  private final AlbGraph graph;
  private final Map<ResourceId, ObjectName> origins;
  private final Map<ResourceId, Mark> marks = new HashMap<>();
  private final ActionWords actions;
  private final FoldedList lists;

  RouteLines(TextStyle style, GroupPlan group) {
    this.style = style;
    this.graph = group.desired();
    this.origins = group.origins();
    this.actions = new ActionWords(new Names(graph));
    this.lists = new FoldedList(style.verbose());
    group.operations().forEach(this::mark);
  }

  /** Tags change no route. */
  private void mark(Operation operation) {
    switch (operation.call()) {
      case Call.Creation creation -> mark(creation.creates(), operation.mark());
      case Call.ModifyRule ignored -> mark(operation.resource(), operation.mark());
      case Call.ModifyListener ignored -> mark(operation.resource(), operation.mark());
      case Call.SetRulePriorities moves -> moves.placements().forEach(p -> moved(operation, p));
      default -> {}
    }
  }

  /** The rule that ends up in a place has the place in its id. */
  private void moved(Operation operation, Call.SetRulePriorities.Placement placement) {
    String port = operation.resource().id();
    mark(
        new ResourceId(ResourceType.LISTENER_RULE, port + ":" + placement.priority()),
        operation.mark());
  }

  private void mark(ResourceId resource, Mark mark) {
    marks.putIfAbsent(resource, mark);
  }

  List<String> lines() {
    Map<List<List<Cell>>, List<String>> alike = new LinkedHashMap<>();
    graph
        .listeners()
        .forEach(
            listener ->
                alike
                    .computeIfAbsent(rows(listener), rows -> new ArrayList<>())
                    .add(name(listener)));
    List<String> lines = new ArrayList<>();
    alike.forEach((rows, listeners) -> lines.addAll(table(listeners, rows)));
    return lines;
  }

  static String name(Listener listener) {
    return listener.protocol().text() + " " + listener.port();
  }

  private List<String> table(List<String> listeners, List<List<Cell>> rows) {
    Table table = new Table(style, INDENT, HEADER);
    rows.forEach(table::add);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(" ".repeat(INDENT) + style.paint(Ink.STRONG, "Routes of " + and(listeners)));
    lines.addAll(table.lines());
    return lines;
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private List<List<Cell>> rows(Listener listener) {
    List<List<Cell>> rows = new ArrayList<>();
    graph.rules(listener.port()).forEach(rule -> rows.add(row(rule)));
    rows.add(defaultRow(listener));
    return rows;
  }

  private List<Cell> row(ListenerRule rule) {
    ConditionWords conditions = new ConditionWords(rule.conditions(), lists);
    return List.of(
        markOf(rule.id()),
        Cell.of(Integer.toString(rule.priority())),
        Cell.of(conditions.host()),
        Cell.of(conditions.path()),
        Cell.of(conditions.others()),
        Cell.of(actions.of(rule.actions(), rule.transforms())),
        Cell.faint(origin(rule.id())));
  }

  private List<Cell> defaultRow(Listener listener) {
    return List.of(
        markOf(listener.id()),
        Cell.EMPTY,
        Cell.faint("else"),
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.of(actions.of(listener.defaultActions(), List.of())),
        Cell.faint(origin(listener.id())));
  }

  private Cell markOf(ResourceId resource) {
    Mark mark = marks.get(resource);
    return mark == null ? Cell.EMPTY : new Cell(mark.symbol(), OperationLines.ink(mark));
  }

  private String origin(ResourceId resource) {
    ObjectName name = origins.get(resource);
    return name == null ? "" : name.text();
  }
}
