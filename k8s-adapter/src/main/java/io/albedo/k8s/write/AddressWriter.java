package io.albedo.k8s.write;

import static io.albedo.k8s.write.UnknownValueException.known;

import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.OperationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the name of a load balancer into the status of an Ingress. The first entry there is the
 * application load balancer's, the second one that of the network load balancer in front.
 *
 * <pre>
 * status:   [{hostname: old, ports: [80]}, {hostname: front}]
 * written:  [{hostname: new, ports: [80]}, {hostname: front}]
 * </pre>
 */
record AddressWriter(FreshWriter writer) {

  /** There is nobody to be told by an Ingress that is gone. */
  OperationResult publish(AddressCall.PublishAddress call) {
    String name = known(call.dnsName()).toLowerCase(Locale.ROOT);
    int place = call.loadBalancer().equals(ResourceId.FRONTEND_LOAD_BALANCER) ? 1 : 0;
    OperationResult result =
        writer.write(
            ApiTarget.of(ApiKind.INGRESS, call.ingress()).status(),
            ingress -> decide(ingress, place, name));
    return Answer.fineIfGone(result);
  }

  private static Decision decide(ApiObject ingress, int place, String name) {
    List<ApiObject> entries = ingress.objects("status", "loadBalancer", "ingress");
    boolean isThere =
        place < entries.size() && entries.get(place).text("hostname").equals(Optional.of(name));
    return isThere
        ? new Decision.Keep()
        : Decision.locked(
            ingress,
            Map.of(
                "status", Map.of("loadBalancer", Map.of("ingress", with(entries, place, name)))));
  }

  private static List<Map<String, @Nullable Object>> with(
      List<ApiObject> entries, int place, String name) {
    List<Map<String, @Nullable Object>> changed = new ArrayList<>();
    entries.forEach(entry -> changed.add(new LinkedHashMap<>(entry.content())));
    if (place >= changed.size()) {
      changed.add(new LinkedHashMap<>());
    }
    changed.get(Math.min(place, changed.size() - 1)).put("hostname", name);
    return changed;
  }
}
