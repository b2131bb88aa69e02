package io.albedo.controller.config.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** What becomes of what belongs to no group any more. */
public enum OrphanHandling {
  /** It is removed where the input is known to be the whole cluster, else listed. */
  AUTO,
  LIST,
  REMOVE;

  /** Whether it is removed. */
  public boolean removes(boolean inputIsWholeCluster) {
    return this == REMOVE || (this == AUTO && inputIsWholeCluster);
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the handling behind a flag. */
  public static final class Converter implements ITypeConverter<OrphanHandling> {
    private static final List<String> NAMES =
        Arrays.stream(values()).map(OrphanHandling::toString).toList();

    @Override
    public OrphanHandling convert(String text) {
      return Choice.of(text, NAMES, Converter::of);
    }

    private static Optional<OrphanHandling> of(String name) {
      return Arrays.stream(values()).filter(h -> h.toString().equals(name)).findFirst();
    }
  }
}
