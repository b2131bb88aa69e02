package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SinkTest {

  @Test
  void whatIsWrittenArrives() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sink sink = new Sink(bytes);
    print(sink);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a → b");
    assertThat(sink.failure()).isEmpty();
  }

  @Test
  void aReaderThatWentAwayIsNoFailure() {
    assertThat(failing("Broken pipe").failure()).isEmpty();
  }

  @Test
  void aFullDiskIsAFailure() {
    assertThat(failing("No space left on device").failure()).contains("No space left on device");
  }

  private static Sink failing(String message) {
    Sink sink =
        new Sink(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    print(sink);
    return sink;
  }

  private static void print(Sink sink) {
    PrintWriter writer = Terminal.writer(sink);
    writer.print("a → b");
    writer.flush();
  }
}
