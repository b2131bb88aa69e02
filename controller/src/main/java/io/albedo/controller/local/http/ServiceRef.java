package io.albedo.controller.local.http;

import io.albedo.model.cluster.ObjectName;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Service port behind a target group.
 *
 * @param port as the binding names it
 * @param spellings all ways to name the port: its number, and its name if it has one
 */
public record ServiceRef(ObjectName service, String port, Set<String> spellings) {

  public ServiceRef {
    spellings = Set.copyOf(spellings);
  }

  static ServiceRef of(ObjectName service, String port, Set<String> otherSpellings) {
    Set<String> all = new TreeSet<>(otherSpellings);
    all.add(port);
    return new ServiceRef(service, port, all);
  }

  String text() {
    return service.text() + ":" + port;
  }
}
