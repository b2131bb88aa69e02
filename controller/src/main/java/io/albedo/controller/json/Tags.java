package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tags, as the APIs list them. */
final class Tags {

  private Tags() {}

  static SortedMap<String, String> of(Fields owner) {
    var tags = new TreeMap<String, String>();
    for (Fields tag : owner.maps("Tags")) {
      tags.put(tag.requiredText("Key"), tag.text("Value").orElse(""));
    }
    return tags;
  }
}
