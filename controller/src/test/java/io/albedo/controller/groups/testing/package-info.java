@NullMarked
package io.albedo.controller.groups.testing;

import org.jspecify.annotations.NullMarked;
