/** Where the certificate of the webhooks' server comes from: files, or one of its own making. */
@NullMarked
package io.albedo.controller.admission.tls;

import org.jspecify.annotations.NullMarked;
