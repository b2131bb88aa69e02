package io.albedo.controller.admission.tls;

import io.albedo.model.Sensitive;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A certificate in files, such as those of a Secret that somebody else keeps. */
public record KeyFiles(Path certificate, Path key) implements KeySource {

  @Override
  public KeyMaterial current() throws KeyUnavailableException {
    return new KeyMaterial(read(certificate), new Sensitive(read(key)));
  }

  private static String read(Path file) throws KeyUnavailableException {
    try {
      String text = Files.readString(file);
      if (!text.contains("-----BEGIN ")) {
        throw new KeyUnavailableException(file + " is not in PEM");
      }
      return text;
    } catch (NoSuchFileException e) {
      throw new KeyUnavailableException(file + " does not exist");
    } catch (AccessDeniedException e) {
      throw new KeyUnavailableException(file + " may not be read");
    } catch (IOException e) {
      throw new KeyUnavailableException(file + " cannot be read as text");
    }
  }
}
