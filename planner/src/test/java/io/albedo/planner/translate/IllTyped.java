package io.albedo.planner.translate;

import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType;
import io.albedo.planner.catalogue.ValueType.CheckPort;
import io.albedo.planner.catalogue.ValueType.Choice;
import io.albedo.planner.catalogue.ValueType.CidrList;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.Int32;
import io.albedo.planner.catalogue.ValueType.Int64;
import io.albedo.planner.catalogue.ValueType.JsonText;
import io.albedo.planner.catalogue.ValueType.Text;
import io.albedo.planner.catalogue.ValueType.TextList;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values that an annotation cannot have. */
final class IllTyped {

  private IllTyped() {}

  static List<String> of(AnnotationName name) {
    if (name == AnnotationName.DRY_RUN_PLAN) {
      return List.of();
    }
    List<String> values = new ArrayList<>(of(AnnotationCatalogue.facts(name).type()));
    values.addAll(
        switch (name) {
          case GROUP_NAME -> List.of("", "Shop", "shop-", "-shop", "shop edge", "läden");
          case CUSTOMER_OWNED_IPV4_POOL -> List.of("");
          case MINIMUM_LOAD_BALANCER_CAPACITY ->
              List.of("Units=1", "capacityUnits=1", "CapacityUnits=", "CapacityUnits=1.5");
          case FRONTEND_NLB_LISTENER_PORT_MAPPING ->
              List.of("http=80", "80=http", "0=80", "65536=80", "443=");
          case FRONTEND_NLB_ATTRIBUTES -> List.of("dns_record.client_routing_policy=any");
          case LISTEN_PORTS ->
              List.of("[]", "null", "[{\"TCP\":80}]", "[{\"HTTP\":0}]", "[{\"HTTP\":\"80\"}]");
          case MUTUAL_AUTHENTICATION -> List.of("[]", "null", "[{}]", "[{\"port\":443}]");
          case JWT_VALIDATION -> List.of("{}", "null", "{\"issuer\":\"x\"}");
          case ACTIONS -> List.of("{}", "null", "{\"type\":\"forward\"}", "{\"type\":1}");
          case CONDITIONS -> List.of("[{\"field\":\"host-header\"}]", "[{\"field\":1}]");
          case TRANSFORMS -> List.of("[{}]", "[{\"type\":\"url-rewrite\"}]");
          default -> List.of();
        });
    return values;
  }

  private static List<String> of(ValueType type) {
    return switch (type) {
      case Flag flag -> List.of("", "yes", " true", "true ", "tRUE", "2", "😀");
      case Int32 number -> numbers(number);
      case Int64 number -> List.of("", "week", "1.0", "1_000", "9223372036854775808");
      case Choice choice -> choices(choice.values().getFirst());
      case TextMap map -> List.of("   ", "k", "=v", "a=1,,b=2", "a=1,b", "é");
      case CidrList cidrs ->
          List.of("10.0.0.0", "010.0.0.0/8", "10.0.0.0/33", "::/129", "10.0.0.0/8;::/0", "any");
      case CheckPort port ->
          port.byName() ? List.of("no-such-port", "Traffic-Port") : List.of("", "http", "80.0");
      case JsonText json ->
          List.of("", " ", "{", "[", "{}[]", "[1", "1", "\"text\"", "yes", "\u0000");
      case Text text -> text.longest() < 1000 ? List.of("x".repeat(text.longest() + 1)) : List.of();
      case TextList list -> List.of();
    };
  }

  private static List<String> numbers(Int32 type) {
    List<String> values = new ArrayList<>();
    values.addAll(List.of("", " ", "1.5", " 1", "1 ", "0x10", "1e2", "٣", "-", "15s"));
    values.add(Long.toString(type.most() + 1L));
    values.add(Long.toString(type.least() - 1L));
    return values;
  }

  private static List<String> choices(String one) {
    String upper = one.toUpperCase(Locale.ROOT);
    String other = upper.equals(one) ? one.toLowerCase(Locale.ROOT) : upper;
    return List.of("", "no such", one + " ", " " + one, other);
  }
}
