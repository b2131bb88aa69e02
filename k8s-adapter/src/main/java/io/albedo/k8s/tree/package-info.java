/**
 * YAML and JSON as a tree of values that know where they were written. One tree for both, read as
 * {@code kubectl} reads them, with bounds on what a text can make of memory and time.
 */
@NullMarked
package io.albedo.k8s.tree;

import org.jspecify.annotations.NullMarked;
