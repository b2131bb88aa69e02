package io.albedo.planner.annotation;

import java.util.List;

/** Parses annotations that hold JSON; see {@link GoDecoder} for the types and their readers. */
public final class JsonAnnotationParser {

  private JsonAnnotationParser() {}

  /** Parses an object. */
  public static <T> Parsed<T> object(
      String key, String raw, String goType, GoDecoder.StructReader<T> reader) {
    return GoDecoder.object(raw, goType, reader).mapMessage(cause -> failed(key, raw, cause));
  }

  /** Parses an array of objects. */
  public static <T> Parsed<List<T>> list(
      String key, String raw, String goType, GoDecoder.StructReader<T> reader) {
    return GoDecoder.list(raw, goType, reader).mapMessage(cause -> failed(key, raw, cause));
  }

  private static String failed(String key, String raw, String cause) {
    return "failed to parse json annotation, " + key + ": " + raw + ": " + cause;
  }
}
