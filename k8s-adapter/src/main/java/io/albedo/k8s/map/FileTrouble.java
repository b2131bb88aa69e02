package io.albedo.k8s.map;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;

/** Why a file could not be read, in words; Java's own words are only the file's name. */
final class FileTrouble {

  private FileTrouble() {}

  static String text(Exception trouble) {
    return switch (trouble) {
      case UncheckedIOException unchecked -> text(Objects.requireNonNull(unchecked.getCause()));
      case NoSuchFileException missing -> "does not exist";
      case AccessDeniedException denied -> "may not be read: permission denied";
      case FileSystemLoopException loop -> "is a folder that contains itself";
      case CharacterCodingException coding -> "is not UTF-8 text";
      case FileSystemException other ->
          "cannot be read: " + Optional.ofNullable(other.getReason()).orElse("unknown trouble");
      default ->
          "cannot be read: " + Optional.ofNullable(trouble.getMessage()).orElse("unknown trouble");
    };
  }
}
