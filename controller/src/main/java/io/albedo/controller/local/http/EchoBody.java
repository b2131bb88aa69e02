package io.albedo.controller.local.http;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.render.ConditionWords;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The text of the echo: JSON, made to be read by people too. */
final class EchoBody {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EchoBody() {}

  static String of(Forwarding forwarding, long bodyBytes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("answeredBy", "the echo of Albedo's local account");
    body.put("loadBalancer", forwarding.incoming().listener().loadBalancer().name());
    body.put("listener", listener(forwarding.incoming()));
    body.put("rule", forwarding.routing().rule().map(r -> rule(r, forwarding)).orElse(byDefault()));
    body.put("targetGroup", targetGroup(forwarding.group()));
    forwarding.group().service().ifPresent(s -> body.put("service", service(s)));
    List<String> notPerformed = forwarding.routing().checks().stream().map(Action::type).toList();
    if (!notPerformed.isEmpty()) {
      body.put("notPerformed", notPerformed);
    }
    body.put("request", request(forwarding, bodyBytes));
    return JSON.writeValueAsString(body) + "\n";
  }

  private static Map<String, Object> listener(IncomingRequest incoming) {
    Map<String, Object> listener = new LinkedHashMap<>();
    listener.put("protocol", incoming.listener().spec().protocol().text());
    listener.put("port", incoming.listener().spec().port());
    listener.put("localPort", incoming.localPort());
    return listener;
  }

  private static Map<String, Object> rule(ListenerRule rule, Forwarding forwarding) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("priority", rule.priority());
    told.put("conditions", ConditionWords.inFull(rule.conditions()).each());
    Optional.ofNullable(forwarding.incoming().listener().origins().get(rule.id()))
        .map(ObjectName::text)
        .ifPresent(ingress -> told.put("ingress", ingress));
    return told;
  }

  private static Map<String, Object> byDefault() {
    return Map.of("priority", "default");
  }

  private static Map<String, Object> targetGroup(ServedTargetGroup group) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", group.id());
    told.put("name", group.name());
    return told;
  }

  private static Map<String, Object> service(ServiceRef service) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("namespace", service.service().namespace());
    told.put("name", service.service().name());
    told.put("port", service.port());
    return told;
  }

  private static Map<String, Object> request(Forwarding forwarding, long bodyBytes) {
    String target = forwarding.forward().target();
    int question = target.indexOf('?');
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("method", forwarding.received().method().name());
    told.put("path", question < 0 ? target : target.substring(0, question));
    told.put("query", question < 0 ? "" : target.substring(question + 1));
    told.put("headers", headers(forwarding.targetHeaders()));
    told.put("source", ClientAddress.of(forwarding.received().remoteAddress()));
    told.put("bodyBytes", bodyBytes);
    return told;
  }

  /** One text for each name; several lines of one name become a list. */
  private static Map<String, Object> headers(MultiMap headers) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (String name : headers.names()) {
      List<String> values = new ArrayList<>(headers.getAll(name));
      told.put(name, values.size() == 1 ? values.getFirst() : values);
    }
    return told;
  }
}
