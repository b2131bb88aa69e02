package io.albedo.k8s.tree;

/**
 * Something wrong with a field.
 *
 * @param field its path, such as {@code spec.ports[0].port}
 * @param message what is wrong, to be read after the name of the field
 */
public record Finding(String field, String message, Place place) {}
