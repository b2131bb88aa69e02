package io.albedo.controller.json;

/**
 * The text of a snapshot file.
 *
 * @param name what findings call the file
 * @param text YAML or JSON
 */
public record SnapshotText(String name, String text) {}
