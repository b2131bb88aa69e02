package io.albedo.k8s.tree;

/** A place in a text; lines and columns count from 1. */
public record Place(int line, int column) {

  public String text() {
    return "line " + line + ", column " + column;
  }
}
