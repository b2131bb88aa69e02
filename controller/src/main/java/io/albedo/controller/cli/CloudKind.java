package io.albedo.controller.cli;

import io.albedo.controller.config.value.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** What a run takes for AWS. */
enum CloudKind {
  /** AWS itself. */
  AWS,

  /** An account in memory. With manifests, its listeners answer on local ports. */
  LOCAL;

  /** Reads {@code --cloud}, with capitals or without. */
  static final class Converter implements ITypeConverter<CloudKind> {
    private static final List<String> NAMES = List.of("aws", "local");

    @Override
    public CloudKind convert(String text) {
      return Choice.of(
          text.toLowerCase(Locale.ROOT),
          NAMES,
          name -> Optional.of(valueOf(name.toUpperCase(Locale.ROOT))));
    }
  }
}
