@NullMarked
package io.albedo.controller.admission.testing;

import org.jspecify.annotations.NullMarked;
