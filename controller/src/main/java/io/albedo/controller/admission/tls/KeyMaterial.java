package io.albedo.controller.admission.tls;

import io.albedo.model.Sensitive;

/**
 * A certificate with those that vouch for it, and its key; both in PEM.
 *
 * @param certificate the server's own comes first
 */
public record KeyMaterial(String certificate, Sensitive key) {}
