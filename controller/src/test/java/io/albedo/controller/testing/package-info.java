/** What tests of several parts need. */
@NullMarked
package io.albedo.controller.testing;

import org.jspecify.annotations.NullMarked;
