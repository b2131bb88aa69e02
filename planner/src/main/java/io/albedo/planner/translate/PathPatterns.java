package io.albedo.planner.translate;

import io.albedo.model.cluster.IngressPath;
import io.albedo.planner.annotation.Parsed;
import java.util.List;

/**
 * What a path matches.
 *
 * <pre>
 * empty                        -> nothing
 * Exact /a                     -> /a
 * Prefix /                     -> /*
 * Prefix /a or /a/             -> /a, /a/*
 * ImplementationSpecific, none -> as written, wildcards and all; or, where the Ingress asks for
 *                                 it, a regular expression behind the first character
 * </pre>
 */
record PathPatterns(List<String> values, List<String> regexValues) {

  private static final PathPatterns NONE = new PathPatterns(List.of(), List.of());

  /**
   * The patterns of a path of a known type.
   *
   * @param regex whether paths that are left to the implementation are regular expressions
   */
  static Parsed<PathPatterns> of(IngressPath path, boolean regex) {
    if (path.path().isEmpty()) {
      return Parsed.ok(NONE);
    }
    return switch (path.pathType()) {
      case "Exact" -> plain("exact", path.path(), List.of(path.path()));
      case "Prefix" -> plain("prefix", path.path(), prefix(path.path()));
      default ->
          Parsed.ok(
              regex
                  ? new PathPatterns(List.of(), List.of(withoutFirst(path.path())))
                  : literal(List.of(path.path())));
    };
  }

  private static Parsed<PathPatterns> plain(String kind, String path, List<String> values) {
    return path.indexOf('*') < 0 && path.indexOf('?') < 0
        ? Parsed.ok(literal(values))
        : Parsed.bad(kind + " path shouldn't contain wildcards: " + path);
  }

  private static List<String> prefix(String path) {
    if (path.equals("/")) {
      return List.of("/*");
    }
    String stem = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(stem, stem + "/*");
  }

  private static PathPatterns literal(List<String> values) {
    return new PathPatterns(values, List.of());
  }

  /** Without the slash that Kubernetes asks every path to begin with. */
  private static String withoutFirst(String path) {
    return path.substring(1);
  }
}
