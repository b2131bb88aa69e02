package io.albedo.planner.priority;

import io.albedo.model.cluster.IngressPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the paths of one Ingress rule are tried.
 *
 * <pre>
 * Exact                             as written
 * Prefix                            the longest text first (in bytes, a slash at the end counts)
 * ImplementationSpecific, or none   as written
 * </pre>
 *
 * <p>Paths of different rules are never mixed, not even of rules for the same host.
 */
public final class PathOrder implements Comparator<OrderedPath> {

  private static final Comparator<OrderedPath> ORDER =
      Comparator.comparingInt(PathOrder::kind)
          .thenComparingInt(path -> -prefixLength(path.path()))
          .thenComparingInt(OrderedPath::index);

  /** Whether it is a path type that Kubernetes knows. */
  public static boolean isKnown(IngressPath path) {
    return switch (path.pathType()) {
      case "Exact", "Prefix", "ImplementationSpecific", "" -> true;
      default -> false;
    };
  }

  public static List<OrderedPath> sort(List<IngressPath> paths) {
    List<OrderedPath> ordered = new ArrayList<>(paths.size());
    for (IngressPath path : paths) {
      ordered.add(new OrderedPath(ordered.size(), path));
    }
    ordered.sort(ORDER);
    return ordered;
  }

  @Override
  public int compare(OrderedPath a, OrderedPath b) {
    return ORDER.compare(a, b);
  }

  private static int kind(OrderedPath path) {
    return switch (path.path().pathType()) {
      case "Exact" -> 0;
      case "Prefix" -> 1;
      default -> 2;
    };
  }

  private static int prefixLength(IngressPath path) {
    return path.pathType().equals("Prefix") ? bytes(path.path()) : 0;
  }

  /** Length in UTF-8, without encoding; half of a surrogate pair counts half of its four bytes. */
  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
