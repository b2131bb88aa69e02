package io.albedo.k8s.tree;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's complaint in words that help, and without any of the text it was made about. */
final class SyntaxProblem {

  private SyntaxProblem() {}

  static String text(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (problem.contains("(TAB)")) {
      return "a tab where YAML takes only spaces";
    }
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return context + problem.replaceFirst("\\.? ?\\(Do not use .*", "");
  }
}
