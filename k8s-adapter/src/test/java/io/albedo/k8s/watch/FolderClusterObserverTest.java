package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClusterObserverTest {

  @TempDir private Path parent;
  private Path folder;
  private Instant now = Instant.now().plusSeconds(60);

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(parent.resolve("cluster"));
  }

  @Test
  void anEmptyFolderIsAnEmptyCluster() {
    FolderClusterObserver observer = observer();

    assertThat(observer.observe().value().services()).isEmpty();
    assertThat(codes(observer)).containsOnly(Code.EMPTY_INPUT);
  }

  @Test
  void whatIsThereAtTheStartIsRead() throws IOException {
    write("a.yaml", service("a"));

    assertThat(services(observer())).containsExactly("a");
  }

  @Test
  void aNewFileCountsOnceTwoLooksHaveSeenTheSame() throws IOException {
    FolderClusterObserver observer = observer();
    write("a.yaml", service("a"));

    assertThat(observer.look()).isFalse();
    assertThat(services(observer)).isEmpty();
    assertThat(observer.look()).isTrue();
    assertThat(services(observer)).containsExactly("a");
    assertThat(observer.look()).isFalse();
  }

  @Test
  void aFileThatGrowsFromLookToLookIsLeftAlone() throws IOException {
    FolderClusterObserver observer = observer();
    for (int i = 1; i < 5; i++) {
      write("a.yaml", service("a").substring(0, i * 10));
      assertThat(observer.look()).isFalse();
    }
    write("a.yaml", service("a"));
    observer.look();

    assertThat(observer.look()).isTrue();
    assertThat(codes(observer)).isEmpty();
  }

  @Test
  void aFileThatIsReplacedByRenamingIsReadAnew() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write(".a.yaml.swp", service("b"));
    Files.move(
        folder.resolve(".a.yaml.swp"),
        folder.resolve("a.yaml"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("b");
  }

  @Test
  void aFileThatIsGoneTakesItsObjectsWithIt() throws IOException {
    write("a.yaml", service("a"));
    write("b.yaml", service("b"));
    FolderClusterObserver observer = observer();
    Files.delete(folder.resolve("a.yaml"));

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("b");
  }

  @Test
  void aBrokenFileKeepsWhatItSaidAndIsReported() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("a.yaml", "kind: [Service");

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("a");
    assertThat(codes(observer)).containsExactly(Code.BROKEN_YAML, Code.KEPT_LAST_GOOD);
  }

  @Test
  void whatWasNeverReadIsNotTakenForAbsent() throws IOException {
    write("a.yaml", "kind: [Service");
    FolderClusterObserver observer = observer();
    assertThat(observer.observe().value().unread().nameless()).isTrue();

    write("a.yaml", service("a"));
    settle(observer);
    assertThat(observer.observe().value().unread().isNothing()).isTrue();
  }

  @Test
  void aBrokenFileForWhichAnEarlierTextStandsLeavesNothingUnread() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("a.yaml", "kind: [Service");
    settle(observer);

    assertThat(observer.observe().value().unread().isNothing()).isTrue();
  }

  @Test
  void aFileThatCouldNeverBeReadMayHoldAnything() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.yaml"), parent.resolve("nowhere.yaml"));

    assertThat(observer().observe().value().unread().nameless()).isTrue();
  }

  @Test
  void aMendedFileCountsAgain() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("a.yaml", "kind: [Service");
    settle(observer);
    write("a.yaml", service("mended"));
    settle(observer);

    assertThat(services(observer)).containsExactly("mended");
    assertThat(codes(observer)).isEmpty();
  }

  @Test
  void aBrokenFileLeavesTheOthersAlone() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("a.yaml", "kind: [Service");
    write("b.yaml", service("b"));
    settle(observer);

    assertThat(services(observer)).containsExactly("a", "b");
  }

  @Test
  void oneBadObjectKeepsTheWholeFileAsItWas() throws IOException {
    write("a.yaml", service("a") + "---\n" + service("b"));
    FolderClusterObserver observer = observer();
    write("a.yaml", service("a") + "---\n" + service("b").replace("port: 80", "port: none"));
    settle(observer);

    assertThat(services(observer)).containsExactly("a", "b");
    assertThat(codes(observer)).contains(Code.KEPT_LAST_GOOD);
  }

  @Test
  void anEmptiedFileIsTakenForOneThatIsBeingWritten() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("a.yaml", "");
    settle(observer);

    assertThat(services(observer)).containsExactly("a");
    assertThat(codes(observer)).contains(Code.KEPT_LAST_GOOD);
  }

  @Test
  void aFolderThatVanishesKeepsEverythingAndIsReported() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    Files.move(folder, parent.resolve("elsewhere"));

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("a");
    assertThat(observer.observe().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(Code.UNREADABLE_FILE))
        .satisfies(d -> assertThat(d.message()).contains("until it is back"));
  }

  @Test
  void aFolderThatIsBackIsReadAgain() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    Files.move(folder, parent.resolve("elsewhere"));
    settle(observer);
    Files.createDirectory(folder);
    write("b.yaml", service("b"));

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("b");
    assertThat(codes(observer)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadAnyMoreKeepsWhatItSaid() throws IOException {
    Path target = Files.writeString(parent.resolve("target.yaml"), service("a"));
    Files.createSymbolicLink(folder.resolve("a.yaml"), target);
    FolderClusterObserver observer = observer();
    Files.delete(target);

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("a");
    assertThat(codes(observer)).containsExactly(Code.UNREADABLE_FILE);
  }

  @Test
  void aChangeBehindALinkIsSeen() throws IOException {
    Path target = Files.writeString(parent.resolve("target.yaml"), service("a"));
    Files.createSymbolicLink(folder.resolve("a.yaml"), target);
    FolderClusterObserver observer = observer();
    Files.writeString(target, service("changed"));

    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("changed");
  }

  @Test
  void filesOfOtherKindsDoNotMatter() throws IOException {
    write("a.yaml", service("a"));
    FolderClusterObserver observer = observer();
    write("notes.txt", "kind: [Service");

    assertThat(settle(observer)).isFalse();
    assertThat(services(observer)).containsExactly("a");
  }

  @Test
  void anEditThatACoarseClockHidesIsFoundALittleLater() throws IOException {
    Path file = write("a.yaml", service("a"));
    now = Instant.now();
    FileTime time = FileTime.from(now);
    Files.setLastModifiedTime(file, time);
    FolderClusterObserver observer = observer();
    write("a.yaml", service("b"));
    Files.setLastModifiedTime(file, time);
    assertThat(settle(observer)).isFalse();

    now = now.plusSeconds(3);
    assertThat(settle(observer)).isTrue();
    assertThat(services(observer)).containsExactly("b");
  }

  private FolderClusterObserver observer() {
    return new FolderClusterObserver(folder, "default", (InstantSource) () -> now);
  }

  /** Looks as often as a change needs. */
  private static boolean settle(FolderClusterObserver observer) {
    boolean first = observer.look();
    return observer.look() || first;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String service(String name) {
    return """
    apiVersion: v1
    kind: Service
    metadata:
      name: %s
    spec:
      ports:
        - port: 80
    """
        .formatted(name);
  }

  private static Set<String> services(FolderClusterObserver observer) {
    return observer.observe().value().services().keySet().stream()
        .map(ObjectName::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Code> codes(FolderClusterObserver observer) {
    return observer.observe().diagnostics().stream().map(Diagnostic::code).toList();
  }
}
