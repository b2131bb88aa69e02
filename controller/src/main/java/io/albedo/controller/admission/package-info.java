/** Answers the API server's questions about objects that are to be written, over HTTPS. */
@NullMarked
package io.albedo.controller.admission;

import org.jspecify.annotations.NullMarked;
