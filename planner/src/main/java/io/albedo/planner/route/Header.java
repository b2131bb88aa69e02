package io.albedo.planner.route;

/** One line of a request's header. */
public record Header(String name, String value) {}
