package io.albedo.controller.json;

import io.albedo.model.alb.Condition;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes a condition of a rule, in the API's newer form. */
final class ConditionWriter {

  private ConditionWriter() {}

  static ObjectNode write(Condition condition) {
    ObjectNode node = Nodes.object().put("Field", condition.field());
    switch (condition) {
      case Condition.HostHeader host ->
          values(node.putObject("HostHeaderConfig"), host.values(), host.regexValues());
      case Condition.PathPattern path ->
          values(node.putObject("PathPatternConfig"), path.values(), path.regexValues());
      case Condition.HttpHeader header ->
          values(
              node.putObject("HttpHeaderConfig").put("HttpHeaderName", header.name()),
              header.values(),
              header.regexValues());
      case Condition.HttpRequestMethod method ->
          values(node.putObject("HttpRequestMethodConfig"), method.values(), List.of());
      case Condition.SourceIp source ->
          values(node.putObject("SourceIpConfig"), source.values(), List.of());
      case Condition.QueryString query ->
          Nodes.list(
              node.putObject("QueryStringConfig"), "Values", query.values(), ConditionWriter::pair);
      case Condition.Unfamiliar unfamiliar -> {}
    }
    return node;
  }

  private static void values(ObjectNode config, List<String> values, List<String> regexValues) {
    Nodes.textsIfAny(config, "Values", values);
    Nodes.textsIfAny(config, "RegexValues", regexValues);
  }

  private static ObjectNode pair(Condition.KeyValue pair) {
    ObjectNode node = Nodes.object();
    Nodes.text(node, "Key", pair.key());
    return node.put("Value", pair.value());
  }
}
