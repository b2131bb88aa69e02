package io.albedo.k8s.testing;

import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;

/**
 * The end of a watch of the mock server. It waits for other threads when a watch ends; on the
 * thread that serves all connections those would wait for it in turn.
 */
final class PatientListener extends WebSocketListener {

  private final WebSocketListener watch;

  PatientListener(WebSocketListener watch) {
    this.watch = watch;
  }

  @Override
  public void onBeforeAccept(WebSocket socket, Response response) {
    watch.onBeforeAccept(socket, response);
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    watch.onOpen(socket, response);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    watch.onMessage(socket, text);
  }

  @Override
  public void onMessage(WebSocket socket, byte[] bytes) {
    watch.onMessage(socket, bytes);
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    elsewhere(() -> watch.onClosing(socket, code, reason));
  }

  @Override
  public void onClosed(WebSocket socket, int code, String reason) {
    elsewhere(() -> watch.onClosed(socket, code, reason));
  }

  @Override
  public void onFailure(WebSocket socket, Throwable thrown, Response response) {
    elsewhere(() -> watch.onFailure(socket, thrown, response));
  }

  private static void elsewhere(Runnable end) {
    Thread.ofPlatform().daemon().start(end);
  }
}
