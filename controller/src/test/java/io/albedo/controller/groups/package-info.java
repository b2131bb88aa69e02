@NullMarked
package io.albedo.controller.groups;

import org.jspecify.annotations.NullMarked;
