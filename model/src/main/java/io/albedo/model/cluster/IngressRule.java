package io.albedo.model.cluster;

import java.util.List;

/**
 * One entry of {@code spec.rules}.
 *
 * @param host empty for all hosts
 * @param paths in the order written; empty if the rule has no {@code http} part
 */
public record IngressRule(String host, List<IngressPath> paths) {
  public IngressRule {
    paths = List.copyOf(paths);
  }
}
