package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static io.albedo.controller.local.http.testing.Account.forward;
import static io.albedo.controller.local.http.testing.Account.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.cluster.ObjectName;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SwapUnderLoadTest {

  private static final int CLIENTS = 4;
  private static final int REQUESTS_EACH = 300;

  @Test
  void noRequestIsLostAndNoneGetsAThirdAnswer() throws Exception {
    try (TestPlane plane = TestPlane.of(before());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      AtomicInteger busy = new AtomicInteger(CLIENTS);
      List<Future<List<String>>> answers =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> clients.submit(load(plane.url("a", 80, "/x"), busy)))
              .toList();
      int swaps = 0;
      while (busy.get() > 0) {
        plane.show(swaps++ % 2 == 0 ? after() : before());
      }
      assertThat(swaps).isGreaterThan(1);
      for (Future<List<String>> answer : answers) {
        assertThat(answer.get()).hasSize(REQUESTS_EACH).containsOnly("200 before", "200 after");
      }
    }
  }

  private static Callable<List<String>> load(String url, AtomicInteger busy) {
    return () -> {
      try {
        Client client = new Client();
        return IntStream.range(0, REQUESTS_EACH).mapToObj(i -> text(client.get(url))).toList();
      } finally {
        busy.decrementAndGet();
      }
    };
  }

  private static String text(HttpResponse<String> response) {
    return response.statusCode() + " " + response.body();
  }

  private static Account before() {
    return new Account()
        .loadBalancer("a")
        .http("a", 80, forward("tg-1"))
        .rule("a", 80, 1, answer("before"), path("/x"))
        .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
  }

  private static Account after() {
    return new Account()
        .loadBalancer("a")
        .http("a", 80, forward("tg-1"))
        .rule("a", 80, 1, answer("other"), path("/y"))
        .rule("a", 80, 2, answer("after"), path("/x"))
        .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
  }
}
