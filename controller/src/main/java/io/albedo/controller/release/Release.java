package io.albedo.controller.release;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What this program is, from the manifest of its jar.
 *
 * @param version the release, or {@code unpackaged} outside a jar
 * @param build the abbreviated git commit, or {@code unknown}
 */
public record Release(String version, String build) {

  /** The program's name. */
  public static final String NAME = "albedo";

  private static final Release UNPACKAGED = new Release("unpackaged", "unknown");

  /** The release that is running. */
  public static Release running() {
    try {
      return manifest().map(Release::of).orElse(UNPACKAGED);
    } catch (IOException e) {
      return UNPACKAGED;
    }
  }

  /** One line: name, release and build. */
  public String text() {
    return NAME + " " + version + " (build " + build + ")";
  }

  private static Release of(Manifest manifest) {
    Attributes attributes = manifest.getMainAttributes();
    return new Release(
        Objects.requireNonNullElse(
            attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION), UNPACKAGED.version()),
        Objects.requireNonNullElse(
            attributes.getValue("Implementation-Build"), UNPACKAGED.build()));
  }

  /** Of the jar that this class is in; others on the class path have manifests of their own. */
  private static Optional<Manifest> manifest() throws IOException {
    URL self = Objects.requireNonNull(Release.class.getResource("Release.class"));
    if (!self.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    JarURLConnection jar = (JarURLConnection) self.openConnection();
    return Optional.ofNullable(jar.getManifest());
  }
}
