package io.albedo.k8s.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.Sensitive;
import io.albedo.model.cluster.Secret;
import java.util.Base64;
import java.util.TreeMap;

/** Reads a Secret. No finding shows any of its values. */
final class SecretReader {

  private SecretReader() {}

  static Secret read(Metadata metadata, Fields object) {
    object.ignoring("type", "immutable");
    var data = new TreeMap<String, Sensitive>();
    object.textMap("data").forEach((key, value) -> data.put(key, decoded(object, key, value)));
    object.textMap("stringData").forEach((key, value) -> data.put(key, new Sensitive(value)));
    return new Secret(metadata.name(), metadata.labels(), data, metadata.version());
  }

  private static Sensitive decoded(Fields object, String key, String base64) {
    String oneLine = base64.replace("\n", "").replace("\r", "");
    try {
      if (oneLine.length() % 4 != 0) {
        throw new IllegalArgumentException("padding is missing");
      }
      return new Sensitive(new String(Base64.getDecoder().decode(oneLine), UTF_8));
    } catch (IllegalArgumentException e) {
      object.errorIn("data", key, "is not base64; plain text goes below stringData");
      return new Sensitive("");
    }
  }
}
