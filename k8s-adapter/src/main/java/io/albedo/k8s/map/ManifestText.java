package io.albedo.k8s.map;

/**
 * The text of one file of manifests.
 *
 * @param source how to call it in a message: the file's path, or {@code standard input}
 */
public record ManifestText(String source, String text) {}
