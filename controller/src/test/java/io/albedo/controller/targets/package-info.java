@NullMarked
package io.albedo.controller.targets;

import org.jspecify.annotations.NullMarked;
