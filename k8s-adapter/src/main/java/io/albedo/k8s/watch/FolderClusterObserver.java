package io.albedo.k8s.watch;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.ClusterObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A folder of manifests as a cluster. Looks at the folder only when told to, so that whoever calls
 * decides how often; by looking instead of waiting for the system's notices it sees changes behind
 * links and on every file system.
 */
public final class FolderClusterObserver implements ClusterObserver {

  /** Some file systems tell time so coarsely that a second edit looks like the first. */
  private static final Duration COARSE_CLOCK = Duration.ofSeconds(2);

  private final Path folder;
  private final ManifestMemory memory;
  private final InstantSource clock;
  private FolderPrint lastSeen;
  private FolderPrint accepted;
  private Instant readAt;
  private Reported<ClusterState> current;

  /** Reads the folder once. Objects without namespace belong to {@code defaultNamespace}. */
  public FolderClusterObserver(Path folder, String defaultNamespace, InstantSource clock) {
    this.folder = folder;
    this.memory = new ManifestMemory(folder, new ManifestReader(defaultNamespace));
    this.clock = clock;
    this.lastSeen = FolderPrint.of(folder);
    this.accepted = lastSeen;
    this.readAt = clock.instant();
    this.current = memory.read();
  }

  /**
   * Looks at the folder. A change is taken in once two looks in a row have seen the same, so that a
   * file that is being written is left alone.
   *
   * @return whether the folder says something else than before
   */
  public synchronized boolean look() {
    FolderPrint now = FolderPrint.of(folder);
    boolean quiet = now.equals(lastSeen);
    lastSeen = now;
    return quiet && (!now.equals(accepted) || isTooFreshToTrust()) && takeIn(now);
  }

  private boolean isTooFreshToTrust() {
    Instant trusted = readAt.plus(COARSE_CLOCK);
    return accepted.files().values().stream()
            .anyMatch(f -> f.modified().toInstant().plus(COARSE_CLOCK).isAfter(readAt))
        && clock.instant().isAfter(trusted);
  }

  private boolean takeIn(FolderPrint print) {
    Reported<ClusterState> before = current;
    readAt = clock.instant();
    accepted = print;
    current = memory.read();
    return !current.equals(before);
  }

  @Override
  public synchronized Reported<ClusterState> observe() {
    return current;
  }
}
