package io.albedo.controller.local.http;

/** A real backend: where requests for a Service go instead of to the echo. */
public record Origin(String host, int port, boolean tls) {}
