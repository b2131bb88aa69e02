package io.albedo.controller.deploy.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of one version of a custom resource.
 *
 * @param root the schema of the whole object
 */
public record CustomResourceSchema(ObjectNode root) {

  private static final Path FOLDER = Path.of("deploy/helm/albedo/crds");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Of {@code v1beta1} as it is deployed. */
  public static CustomResourceSchema of(String file) {
    JsonNode definition = Yaml.documents(FOLDER.resolve(file)).getFirst();
    for (JsonNode version : definition.path("spec").path("versions")) {
      if (version.path("name").stringValue("").equals("v1beta1")) {
        return new CustomResourceSchema(
            (ObjectNode) version.path("schema").path("openAPIV3Schema"));
      }
    }
    throw new AssertionError("no v1beta1 in " + file);
  }

  /** The same, where a field that the API server would drop is an error. */
  public ObjectNode closed() {
    ObjectNode copy = root.deepCopy();
    close(copy);
    ((ObjectNode) copy.path("properties").path("metadata")).remove("additionalProperties");
    return copy;
  }

  /** Names of all fields, and the words that may stand in them. */
  public SortedSet<String> words() {
    var words = new TreeSet<String>();
    collect(root, words);
    return words;
  }

  /** An object that has every field there is, but for these. */
  public JsonNode sampleWithout(Set<String> fields) {
    return sample(root, fields);
  }

  /** Also takes away what only an API server understands. */
  private static void close(ObjectNode schema) {
    List.copyOf(schema.propertyNames()).stream()
        .filter(key -> key.startsWith("x-kubernetes-"))
        .forEach(schema::remove);
    if (schema.path("properties").isObject()) {
      schema.put("additionalProperties", false);
      schema.path("properties").forEach(property -> close((ObjectNode) property));
    }
    if (schema.path("items").isObject()) {
      close((ObjectNode) schema.path("items"));
    }
  }

  private static void collect(JsonNode schema, Set<String> words) {
    words.addAll(schema.path("properties").propertyNames());
    schema.path("enum").forEach(value -> words.add(value.asString()));
    schema.path("properties").forEach(property -> collect(property, words));
    collectIfPresent(schema.path("items"), words);
    collectIfPresent(schema.path("additionalProperties"), words);
  }

  private static void collectIfPresent(JsonNode schema, Set<String> words) {
    if (schema.isObject()) {
      collect(schema, words);
    }
  }

  private static JsonNode sample(JsonNode schema, Set<String> without) {
    if (schema.path("x-kubernetes-int-or-string").booleanValue(false)) {
      return JSON.numberNode(80);
    }
    return switch (schema.path("type").stringValue("")) {
      case "object" -> sampleObject(schema, without);
      case "array" -> sampleArray(schema, without);
      case "boolean" -> JSON.booleanNode(true);
      case "integer" -> JSON.numberNode(1);
      case "string" -> sampleText(schema);
      default -> throw new AssertionError("no sample for " + schema);
    };
  }

  private static ObjectNode sampleObject(JsonNode schema, Set<String> without) {
    ObjectNode object = JSON.objectNode();
    schema.path("properties").properties().stream()
        .filter(property -> !without.contains(property.getKey()))
        .forEach(p -> object.set(p.getKey(), sample(p.getValue(), without)));
    if (schema.path("additionalProperties").isObject()) {
      object.set("some-key", sample(schema.path("additionalProperties"), without));
    }
    return object;
  }

  private static ArrayNode sampleArray(JsonNode schema, Set<String> without) {
    return JSON.arrayNode().add(sample(schema.path("items"), without));
  }

  private static JsonNode sampleText(JsonNode schema) {
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(0);
    }
    boolean subnet = schema.path("pattern").stringValue("").startsWith("subnet-");
    boolean time = schema.path("format").stringValue("").equals("date-time");
    return JSON.stringNode(subnet ? "subnet-0a1b2c" : time ? "2025-03-01T10:00:00Z" : "In");
  }
}
