package io.albedo.controller.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that remembers why it could not be written to, which a {@link java.io.PrintWriter} would
 * forget. A reader that went away, such as {@code head}, is no failure.
 */
final class Sink extends OutputStream {

  private final OutputStream stream;
  private @Nullable IOException failure;

  Sink(OutputStream stream) {
    super();
    this.stream = stream;
  }

  @Override
  public void write(int b) {
    attempt(() -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> stream.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(stream::flush);
  }

  /** Why something was not written, in the system's words. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(message -> !message.equals("Broken pipe"));
  }

  private void attempt(Writing writing) {
    if (failure != null) {
      return;
    }
    try {
      writing.run();
    } catch (IOException e) {
      failure = e;
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
