package io.albedo.k8s.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the documents of a text, YAML or JSON. As for {@code kubectl}, a text that starts with a
 * brace is JSON, of which several documents may follow one another; if it is not, it is YAML.
 */
public final class DocumentReader {

  private DocumentReader() {}

  /** The documents in order; those without content are left out. */
  public static List<Document> read(String text) {
    String unmarked = text.startsWith(Chunk.BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (!unmarked.stripLeading().startsWith("{")) {
      return yaml(unmarked);
    }
    List<Document> json = JsonComposer.compose(unmarked);
    if (isSound(json)) {
      return json;
    }
    List<Document> yaml = yaml(unmarked);
    return isSound(yaml) ? yaml : json;
  }

  private static boolean isSound(List<Document> documents) {
    return documents.stream().noneMatch(Document.Broken.class::isInstance);
  }

  private static List<Document> yaml(String text) {
    var documents = new ArrayList<Document>();
    int number = 1;
    for (Chunk chunk : Chunk.of(text)) {
      List<Document> read = ChunkReader.read(chunk, number);
      documents.addAll(read);
      number += chunk.isExplicit() || !read.isEmpty() ? 1 : 0;
    }
    return documents;
  }
}
