/** Documentation that is tested. */
@NullMarked
package io.albedo.examples;

import org.jspecify.annotations.NullMarked;
