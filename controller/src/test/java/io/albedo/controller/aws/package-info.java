@NullMarked
package io.albedo.controller.aws;

import org.jspecify.annotations.NullMarked;
