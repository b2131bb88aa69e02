package io.albedo.controller.loop;

import io.albedo.k8s.watch.FolderClusterObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a folder of manifests ten times a second, and tells when it says something else. */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration PERIOD = Duration.ofMillis(100);
  private static final Duration LAST_LOOK = Duration.ofSeconds(1);

  private final FolderClusterObserver folder;
  private final Runnable onChange;
  private final Thread thread;

  public FolderWatch(FolderClusterObserver folder, Runnable onChange) {
    this.folder = folder;
    this.onChange = onChange;
    this.thread = new Thread(this::run, "albedo-folder");
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PERIOD);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (folder.look()) {
        onChange.run();
      }
    } catch (RuntimeException bug) {
      LOG.error("the folder could not be looked at; the last state is kept", bug);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LAST_LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
