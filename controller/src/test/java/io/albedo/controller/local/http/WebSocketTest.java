package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.forward;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Backend;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.cluster.ObjectName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebSocketTest {

  @Test
  void aBackendAndItsClientTalkThroughTheListener() throws InterruptedException {
    try (Backend backend =
            Backend.answering(
                r ->
                    r.toWebSocket()
                        .onSuccess(
                            s -> {
                              s.writeTextMessage(r.uri() + " " + r.getHeader("X-Forwarded-For"));
                              s.textMessageHandler(t -> s.writeTextMessage("you said " + t));
                            }));
        TestPlane plane = TestPlane.of(account(), "api=" + backend.url())) {
      Talk talk = new Talk();
      WebSocket socket = talk.open(plane.port("a", 80), "/chat?room=1");

      assertThat(talk.next()).isEqualTo("/chat?room=1 127.0.0.1");
      for (int i = 0; i < 20; i++) {
        socket.sendText("hello " + i, true).join();
        assertThat(talk.next()).isEqualTo("you said hello " + i);
      }
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
      assertThat(talk.next()).isEqualTo("closed 1000");
    }
  }

  @Test
  void theEchoTellsWhatItKnowsAndThenRepeats() throws InterruptedException {
    try (TestPlane plane = TestPlane.of(account())) {
      Talk talk = new Talk();
      WebSocket socket = talk.open(plane.port("a", 80), "/");

      assertThat(Client.json(talk.next()).at("/service/name").asString()).isEqualTo("api");
      socket.sendText("again", true).join();
      assertThat(talk.next()).isEqualTo("again");
    }
  }

  @Test
  void aSwapLeavesAnOpenSocketAlone() throws InterruptedException {
    try (TestPlane plane = TestPlane.of(account())) {
      Talk talk = new Talk();
      WebSocket socket = talk.open(plane.port("a", 80), "/");
      talk.next();
      plane.show(new Account().loadBalancer("a").http("a", 80, Account.answer("closed shop")));

      socket.sendText("still here", true).join();
      assertThat(talk.next()).isEqualTo("still here");
    }
  }

  @Test
  void aBackendThatIsNotThereRefusesTheUpgrade() {
    try (TestPlane plane = TestPlane.of(account(), "api=http://localhost:1")) {
      Assertions.assertThatThrownBy(() -> new Talk().open(plane.port("a", 80), "/"))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              e -> assertThat(e.getResponse().statusCode()).isEqualTo(502));
    }
  }

  private static Account account() {
    return new Account()
        .loadBalancer("a")
        .http("a", 80, forward("tg-1"))
        .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
  }

  /** What was said to a client. */
  private static final class Talk implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();

    WebSocket open(int port, String target) {
      return HttpClient.newHttpClient()
          .newWebSocketBuilder()
          .buildAsync(URI.create("ws://localhost:" + port + target), this)
          .orTimeout(20, TimeUnit.SECONDS)
          .join();
    }

    String next() throws InterruptedException {
      String next = heard.poll(20, TimeUnit.SECONDS);
      return next == null ? "nothing came" : next;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        heard.add(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      heard.add("closed " + status);
      return null;
    }
  }
}
