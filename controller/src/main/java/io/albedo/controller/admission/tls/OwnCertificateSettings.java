package io.albedo.controller.admission.tls;

import io.albedo.model.cluster.ObjectName;
import java.util.List;

/**
 * For a certificate of our own making.
 *
 * @param secret where it is kept
 * @param names under which the server is called
 * @param configurations names of the webhook configurations that are told whom to trust
 */
public record OwnCertificateSettings(
    ObjectName secret, List<String> names, List<String> configurations) {

  public OwnCertificateSettings {
    names = List.copyOf(names);
    configurations = List.copyOf(configurations);
  }

  /** For a server behind a Service, which an API server calls by {@code NAME.NAMESPACE.svc}. */
  public static OwnCertificateSettings ofService(
      ObjectName service, ObjectName secret, List<String> configurations) {
    String name = service.name() + "." + service.namespace() + ".svc";
    return new OwnCertificateSettings(
        secret, List.of(name, name + ".cluster.local"), configurations);
  }
}
