package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.Switch;
import io.albedo.controller.config.value.WholeNumber;
import io.albedo.controller.config.value.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** A flag whose kind of value is still to be said. */
final class FlagDraft {

  private static final Switch.Converter SWITCH = new Switch.Converter();
  private static final Switch.WithoutValue SWITCH_WITHOUT_VALUE = new Switch.WithoutValue();
  private static final WholeNumber NUMBER = new WholeNumber();
  private static final GoDuration.Converter DURATION = new GoDuration.Converter();
  private static final KeyValues.Converter PAIRS = new KeyValues.Converter();
  private static final Words.Converter WORDS = new Words.Converter();

  private final FlagSet set;
  private final String name;
  private final String meaning;
  private Optional<MissingPart> missing = Optional.empty();

  FlagDraft(FlagSet set, String name, String meaning) {
    this.set = set;
    this.name = name;
    this.meaning = meaning;
  }

  /** The flag is accepted and checked, but changes nothing until this part is there. */
  FlagDraft notYet(MissingPart part) {
    missing = Optional.of(part);
    return this;
  }

  Flag<String> text(String label, String byDefault) {
    return one(label, text -> text, byDefault);
  }

  Flag<Integer> number(int byDefault) {
    return one("N", NUMBER, byDefault);
  }

  Flag<GoDuration> duration(Duration byDefault) {
    return one("DURATION", DURATION, new GoDuration(byDefault));
  }

  Flag<Switch> onOff(Switch byDefault) {
    OptionSpec.Builder option = option("BOOL", SWITCH).preprocessor(SWITCH_WITHOUT_VALUE);
    return finish(option.type(Switch.class), byDefault);
  }

  Flag<List<KeyValues>> pairs() {
    return many("KEY=VALUE,...", KeyValues.class, PAIRS);
  }

  Flag<List<Words>> words(String label) {
    return many(label + ",...", Words.class, WORDS);
  }

  /** A flag with one value, the last if there are several. */
  <T> Flag<T> one(String label, ITypeConverter<T> converter, T byDefault) {
    return finish(option(label, converter).type(byDefault.getClass()), byDefault);
  }

  /** A flag with a value for each occurrence. */
  <T> Flag<List<T>> many(String label, Class<T> type, ITypeConverter<T> converter) {
    return finish(option(label, converter).type(List.class).auxiliaryTypes(type), List.of());
  }

  private OptionSpec.Builder option(String label, ITypeConverter<?> converter) {
    OptionSpec.Builder option =
        OptionSpec.builder(name)
            .description(meaning)
            .arity("1")
            .paramLabel(label)
            .converters(converter);
    missing.ifPresent(option::userObject);
    return option;
  }

  private <T> Flag<T> finish(OptionSpec.Builder option, T byDefault) {
    return set.add(new Flag<>(option.initialValue(byDefault).build(), byDefault));
  }
}
