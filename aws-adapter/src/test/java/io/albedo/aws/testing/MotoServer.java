package io.albedo.aws.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** moto's server with our corrections, one for all tests of a process, which it ends with. */
public final class MotoServer {

  static final String ACCOUNT = "111122223333";
  private static final String READY = "listening on ";
  private static @Nullable MotoServer running;

  private final Process process;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private MotoServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** The server, which is started if it does not run yet. */
  public static synchronized MotoServer get() {
    if (running == null || !running.process.isAlive()) {
      running = start();
    }
    return running;
  }

  public URI address() {
    return address;
  }

  /** Makes the account empty, then fills it with what snapshots say, the last one first. */
  public void fill(List<String> snapshots) {
    post("/moto-api/reset", "");
    if (!snapshots.isEmpty()) {
      post("/albedo/seed", String.join("\n---\n", snapshots));
    }
  }

  private void post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** It ends when the pipe to its standard input does, which is when this process ends. */
  private static MotoServer start() {
    ProcessBuilder builder =
        new ProcessBuilder(MotoPython.find(), MotoPython.SCRIPTS.resolve("server.py").toString());
    builder.environment().put("MOTO_ACCOUNT_ID", ACCOUNT);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = lines.readLine();
      if (line == null || !line.startsWith(READY)) {
        throw new IllegalStateException("moto's server did not start: " + line);
      }
      return new MotoServer(
          process, URI.create("http://127.0.0.1:" + line.substring(READY.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
