/** What a plan was made from, so that a saved plan can be held against it later. */
@NullMarked
package io.albedo.planner.fingerprint;

import org.jspecify.annotations.NullMarked;
