/** Generators of JSON and an oracle for it. */
@NullMarked
package io.albedo.planner.json.testing;

import org.jspecify.annotations.NullMarked;
