@NullMarked
package io.albedo.controller.cluster;

import org.jspecify.annotations.NullMarked;
