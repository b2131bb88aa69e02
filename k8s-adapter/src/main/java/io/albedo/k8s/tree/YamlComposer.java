package io.albedo.k8s.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Makes a tree of the events of one document, with its anchors and merge keys resolved. */
final class YamlComposer {

  /** Deep enough for any object of Kubernetes, and far from the end of the stack. */
  static final int DEEPEST = 200;

  /** How many nodes the aliases of a document may stand for, so that a few lines cannot blow up. */
  static final long MOST_ALIASED = 1_000_000;

  private final Iterator<Event> events;
  private final int firstLine;
  private final List<Document.Repeat> repeats = new ArrayList<>();
  private final Map<Anchor, Original> originals = new HashMap<>();
  private int depth;

  /** Nodes so far, with those that aliases stand for. */
  private long nodes;

  private long aliased;

  /**
   * @param firstLine the line of the whole text at which the document starts
   */
  YamlComposer(Iterator<Event> events, int firstLine) {
    this.events = events;
    this.firstLine = firstLine;
  }

  /** What an anchor marks: no tree while it is still being made. */
  private record Original(@Nullable Tree tree, long nodes) {}

  /** The root of the document; empty if the stream ends before one starts. */
  Optional<Tree> compose() throws BrokenTextException {
    while (events.hasNext()) {
      if (events.next() instanceof NodeEvent node) {
        return Optional.of(tree(node));
      }
    }
    return Optional.empty();
  }

  List<Document.Repeat> repeats() {
    return repeats;
  }

  private Tree tree(NodeEvent event) throws BrokenTextException {
    Place place = place(event);
    if (++depth > DEEPEST) {
      throw new BrokenTextException("nested deeper than " + DEEPEST + " levels", place);
    }
    Tree tree = event instanceof AliasEvent alias ? aliased(alias, place) : anchored(event, place);
    depth--;
    return tree;
  }

  private Tree anchored(NodeEvent event, Place place) throws BrokenTextException {
    event.getAnchor().ifPresent(anchor -> originals.put(anchor, new Original(null, 0)));
    long before = nodes++;
    Tree tree =
        switch (event) {
          case ScalarEvent scalar -> ScalarReader.read(scalar, place);
          case SequenceStartEvent list -> items(place);
          case MappingStartEvent map -> entries(place);
          default -> throw new BrokenTextException("something that is no value", place);
        };
    event
        .getAnchor()
        .ifPresent(anchor -> originals.put(anchor, new Original(tree, nodes - before)));
    return tree;
  }

  private Tree aliased(AliasEvent alias, Place place) throws BrokenTextException {
    Original original = originals.get(alias.getAlias());
    if (original == null) {
      throw new BrokenTextException("an alias (*) without its anchor (&)", place);
    }
    if (original.tree() == null) {
      throw new BrokenTextException("an alias (*) inside of what it stands for", place);
    }
    nodes += original.nodes();
    aliased += original.nodes();
    if (aliased > MOST_ALIASED) {
      throw new BrokenTextException(
          "aliases (*) that stand for more than " + MOST_ALIASED + " values", place);
    }
    return original.tree();
  }

  private Tree items(Place place) throws BrokenTextException {
    var items = new ArrayList<Tree>();
    while (events.next() instanceof NodeEvent item) {
      items.add(tree(item));
    }
    return new Tree.Items(items, place);
  }

  private Tree entries(Place place) throws BrokenTextException {
    var entries = new EntriesBuilder(place, repeats);
    while (events.next() instanceof NodeEvent key) {
      boolean merge = key instanceof ScalarEvent scalar && ScalarReader.isMergeKey(scalar);
      Place at = place(key);
      String name = merge ? "" : ScalarReader.key(tree(key));
      Tree value = value();
      if (merge) {
        entries.merge(value);
      } else {
        entries.put(name, at, value);
      }
    }
    return entries.build();
  }

  private Tree value() throws BrokenTextException {
    return tree((NodeEvent) events.next());
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(firstLine + mark.getLine(), mark.getColumn() + 1))
        .orElseGet(() -> new Place(firstLine, 1));
  }
}
