/**
 * What AWS and Kubernetes would make of an operation: one semantics for tests, demo and dry run.
 */
@NullMarked
package io.albedo.planner.simulate;

import org.jspecify.annotations.NullMarked;
