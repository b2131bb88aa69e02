package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.LabelSelector.Requirement;

/** Reads a label selector. */
final class LabelSelectorReader {

  private LabelSelectorReader() {}

  static LabelSelector read(Fields selector) {
    return new LabelSelector(
        selector.textMap("matchLabels"),
        selector.maps("matchExpressions").stream().map(LabelSelectorReader::requirement).toList());
  }

  private static Requirement requirement(Fields expression) {
    String operator = expression.requiredText("operator");
    expression.textOf("operator", "In", "NotIn", "Exists", "DoesNotExist");
    return new Requirement(expression.requiredText("key"), operator, expression.texts("values"));
  }
}
