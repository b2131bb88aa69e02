package io.albedo.k8s.map;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Reads text, up to a bound. */
final class TextDecoder {

  /** Many times what a large cluster has; an input without end must not fill the memory. */
  static final int MOST_BYTES = 64 << 20;

  private TextDecoder() {}

  /**
   * Text in UTF-8, or in UTF-16 with a byte order mark, which is what a redirection in PowerShell
   * makes.
   */
  static String read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("it is larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Charset charset(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE)
        ? UTF_16LE
        : startsWith(bytes, 0xFE, 0xFF) ? UTF_16BE : UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
