package io.albedo.k8s.map;

import io.albedo.k8s.tree.Document;
import io.albedo.k8s.tree.DocumentReader;
import io.albedo.k8s.tree.Place;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads one object as an API server sends it to a webhook: as JSON, possibly before it has a name
 * or says its namespace.
 */
public final class SentObjectReader {

  private SentObjectReader() {}

  /**
   * A cluster in which there is only this object, or nothing if it could not be read; findings say
   * why.
   *
   * @param name what it is called if it does not say so itself; its namespace may be empty
   */
  public static Reported<ClusterState> read(String json, ObjectName name) {
    var objects = new ObjectCollector(name.namespace());
    Origin origin = Origin.served();
    for (Document document : DocumentReader.read(json)) {
      switch (document) {
        case Document.Parsed parsed ->
            new ObjectUnpacker(origin, objects).unpack(named(parsed.root(), name.name()));
        case Document.Broken broken ->
            objects.unidentified(Complaints.brokenText(broken, origin, json));
      }
    }
    Reported<Manifests> read = objects.result();
    return new Reported<>(read.value().cluster(), read.diagnostics());
  }

  private static Tree named(Tree root, String name) {
    return root instanceof Tree.Entries object
            && object.entries().get("metadata") instanceof Tree.Entries metadata
            && !(metadata.entries().get("name") instanceof Tree.Text)
        ? with(object, "metadata", with(metadata, "name", new Tree.Text(name, metadata.place())))
        : root;
  }

  private static Tree.Entries with(Tree.Entries map, String key, Tree value) {
    Map<String, Tree> entries = new HashMap<>(map.entries());
    entries.put(key, value);
    Place place = map.place();
    return new Tree.Entries(entries, place);
  }
}
