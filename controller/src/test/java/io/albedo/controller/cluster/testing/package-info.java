@NullMarked
package io.albedo.controller.cluster.testing;

import org.jspecify.annotations.NullMarked;
