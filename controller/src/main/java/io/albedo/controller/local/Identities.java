package io.albedo.controller.local;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Gives objects the unique ids that a cluster would have given them when they were created: names
 * in AWS are made of them. They are the same for the same object each time, so that names stay.
 */
public final class Identities {

  private Identities() {}

  /** The same objects; those without an id have one. */
  public static ClusterState given(ClusterState cluster) {
    ClusterState.Builder created = ClusterState.builder().from(cluster);
    cluster.ingresses().forEach((name, ingress) -> created.putIngresses(name, given(ingress)));
    cluster.services().forEach((name, service) -> created.putServices(name, given(service)));
    return created.build();
  }

  private static Ingress given(Ingress ingress) {
    String uid = ingress.uid().orElseGet(() -> uid("Ingress", ingress.name()));
    return Ingress.builder().from(ingress).uid(uid).build();
  }

  private static Service given(Service service) {
    String uid = service.uid().orElseGet(() -> uid("Service", service.name()));
    return Service.builder().from(service).uid(uid).build();
  }

  private static String uid(String kind, ObjectName name) {
    byte[] text = (kind + " " + name.text()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
