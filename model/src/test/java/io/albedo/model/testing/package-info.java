/** What tests of every module share: arbitraries, fakes, and the rules of the house. */
@NullMarked
package io.albedo.model.testing;

import org.jspecify.annotations.NullMarked;
