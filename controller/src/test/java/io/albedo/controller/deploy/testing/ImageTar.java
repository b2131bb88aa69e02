package io.albedo.controller.deploy.testing;

import com.google.common.io.ByteSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A container image as Docker saves it.
 *
 * @param config what Docker calls its configuration
 * @param layers the names of the files in each layer, by what its maker says of it
 */
public record ImageTar(JsonNode config, Map<String, List<String>> layers) {

  private static final JsonMapper JSON = new JsonMapper();

  public ImageTar {
    layers = Map.copyOf(layers);
  }

  /** The image in a file. */
  public static ImageTar of(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      List<TarEntry> entries = TarEntry.all(in);
      JsonNode manifest = JSON.readTree(content(entries, "manifest.json")).get(0);
      JsonNode config = JSON.readTree(content(entries, manifest.path("Config").stringValue()));
      List<String> names = Chart.texts(manifest.path("Layers"));
      List<String> comments = comments(config);
      var layers = new HashMap<String, List<String>>();
      for (int i = 0; i < names.size(); i++) {
        layers.put(comments.get(i), files(content(entries, names.get(i))));
      }
      return new ImageTar(config, layers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the layer of which its maker says this. */
  public List<String> layer(String comment) {
    return layers.getOrDefault(comment, List.of());
  }

  /** Of each layer; layers of the base are told apart by their numbers. */
  private static List<String> comments(JsonNode config) {
    var comments = new ArrayList<String>();
    for (JsonNode step : config.path("history")) {
      if (!step.path("empty_layer").booleanValue(false)) {
        comments.add(step.path("comment").stringValue("base " + comments.size()));
      }
    }
    return comments;
  }

  private static byte[] content(List<TarEntry> entries, String name) throws IOException {
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in the image"))
        .content()
        .read();
  }

  private static List<String> files(byte[] layer) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(layer))) {
      return TarEntry.all(in).stream().filter(TarEntry::isFile).map(TarEntry::name).toList();
    }
  }

  /** One thing in a tar file: a header of 512 bytes, and its content in blocks of that size. */
  private record TarEntry(String name, char type, ByteSource content) {

    private static final int BLOCK = 512;
    private static final Pattern PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

    boolean isFile() {
      return type == '0' || type == 0;
    }

    static List<TarEntry> all(InputStream in) throws IOException {
      var entries = new ArrayList<TarEntry>();
      String longName = "";
      for (byte[] head = in.readNBytes(BLOCK); isHeader(head); head = in.readNBytes(BLOCK)) {
        TarEntry entry = after(head, in);
        if (entry.type == 'L' || entry.type == 'x') {
          longName = longName(entry);
          continue;
        }
        entries.add(longName.isEmpty() ? entry : new TarEntry(longName, entry.type, entry.content));
        longName = "";
      }
      return entries;
    }

    private static boolean isHeader(byte[] head) {
      return head.length == BLOCK && head[0] != 0;
    }

    private static TarEntry after(byte[] head, InputStream in) throws IOException {
      int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
      ByteSource content = ByteSource.wrap(in.readNBytes(size));
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      String prefix = text(head, 345, 155);
      String name = text(head, 0, 100);
      return new TarEntry(prefix.isEmpty() ? name : prefix + "/" + name, (char) head[156], content);
    }

    private static String text(byte[] head, int start, int length) {
      int end = start;
      while (end < start + length && head[end] != 0) {
        end++;
      }
      return new String(head, start, end - start, StandardCharsets.UTF_8);
    }

    private static String longName(TarEntry entry) throws IOException {
      String text = entry.content.asCharSource(StandardCharsets.UTF_8).read();
      if (entry.type == 'L') {
        return text.replace("\0", "");
      }
      Matcher path = PATH.matcher(text);
      return path.find() ? path.group(1) : "";
    }
  }
}
