package io.albedo.k8s.status;

import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.k8s.request.PatchForm;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in the status of an Ingress where clients reach it. What says the same with other words, as
 * aws-load-balancer-controller's ports without protocol do, is left as it is.
 */
record AddressPublisher(FreshWriter writer) {

  OperationResult publish(ObjectName ingress, List<StatusAddress> addresses) {
    List<StatusAddress> wanted = addresses.stream().map(AddressPublisher::inSmallLetters).toList();
    return writer.write(
        ApiTarget.of(ApiKind.INGRESS, ingress).status(),
        present ->
            written(present).equals(wanted)
                ? new Decision.Keep()
                : new Decision.Send(PatchForm.MERGE, patch(wanted)));
  }

  private static StatusAddress inSmallLetters(StatusAddress address) {
    return new StatusAddress(address.hostname().toLowerCase(Locale.ROOT), address.ports());
  }

  private static List<StatusAddress> written(ApiObject ingress) {
    return ingress.objects("status", "loadBalancer", "ingress").stream()
        .map(AddressPublisher::address)
        .toList();
  }

  private static StatusAddress address(ApiObject entry) {
    return StatusAddress.of(
        entry.text("hostname").orElse(""),
        entry.objects("ports").stream().map(port -> (int) port.number("port")).toList());
  }

  private static Map<String, ?> patch(List<StatusAddress> addresses) {
    List<?> entries = addresses.stream().map(AddressPublisher::entry).toList();
    return Map.of("status", Map.of("loadBalancer", Map.of("ingress", entries)));
  }

  private static Map<String, Object> entry(StatusAddress address) {
    ObjectDraft entry = new ObjectDraft().putText("hostname", address.hostname());
    return address.ports().isEmpty()
        ? entry.build()
        : entry.put("ports", address.ports().stream().map(AddressPublisher::port).toList()).build();
  }

  private static Map<String, Object> port(int number) {
    return new ObjectDraft().put("port", number).put("protocol", "TCP").build();
  }
}
