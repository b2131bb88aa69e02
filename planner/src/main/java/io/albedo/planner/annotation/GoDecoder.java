package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonReader;
import io.albedo.planner.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decodes JSON text into a value as Go's {@code json.Unmarshal} would, with its messages.
 *
 * <p>If several values do not fit, the message is about the one Go reports: the first in the
 * document (but an "int or string" that is neither before all others), in whatever order the fields
 * are read. Struct types are named {@code package.Name}, or just {@code Name} for LBC's package
 * {@code ingress}.
 */
public final class GoDecoder {

  /** Makes a value of an object; runs even if something does not fit, on zero values then. */
  @FunctionalInterface
  public interface StructReader<T> {
    T read(GoObject object) throws JsonDecodeException;
  }

  private interface RootReader<T> {
    T read(GoReading reading, List<GoValue> root) throws JsonDecodeException;
  }

  private GoDecoder() {}

  /** Decodes a struct; {@code null} gives one without any field. */
  public static <T> Parsed<T> object(String raw, String goType, StructReader<T> reader) {
    GoTypeName type = GoTypeName.of(goType);
    return decode(
        raw,
        (reading, root) ->
            reader.read(reading.object(type, reading.plain(root, new GoStruct(type)))));
  }

  /** Decodes a slice of structs; {@code null} gives an empty list. */
  public static <T> Parsed<List<T>> list(String raw, String goType, StructReader<T> reader) {
    GoTypeName type = GoTypeName.of(goType);
    GoSlice<List<GoValue>> slice = new GoSlice<>(new GoStruct(type));
    return decode(
        raw,
        (reading, root) -> {
          List<T> values = new ArrayList<>();
          for (List<GoValue> members : reading.plain(root, slice).list()) {
            values.add(reader.read(reading.object(type, members)));
          }
          return List.copyOf(values);
        });
  }

  /** Decodes a slice of maps; {@code null} gives an empty list. */
  static Parsed<List<Map<String, Integer>>> int32Maps(String raw) {
    GoSlice<Map<String, Integer>> slice = new GoSlice<>(new GoMap<>(GoScalar.INT32));
    return decode(raw, (reading, root) -> reading.plain(root, slice).list());
  }

  private static <T> Parsed<T> decode(String raw, RootReader<T> reader) {
    try {
      return Parsed.ok(decode(JsonReader.read(raw), reader));
    } catch (JsonSyntaxException wrong) {
      return Parsed.bad(wrong.message());
    } catch (JsonDecodeException wrong) {
      return Parsed.bad(wrong.message());
    }
  }

  private static <T> T decode(Json json, RootReader<T> reader) throws JsonDecodeException {
    GoMismatches.Collected mismatches = new GoMismatches.Collected();
    T value = reader.read(GoReading.of(mismatches), List.of(GoValue.root(json)));
    mismatches.refuseAny();
    return value;
  }
}
