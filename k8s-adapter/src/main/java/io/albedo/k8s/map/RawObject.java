package io.albedo.k8s.map;

import io.albedo.k8s.tree.Tree;

/** One object as it is written, of which only the kind is known. */
record RawObject(TypeMeta type, Tree.Entries tree, Origin origin) {

  /** Where the object begins. */
  String at() {
    return origin.at(tree.place());
  }
}
