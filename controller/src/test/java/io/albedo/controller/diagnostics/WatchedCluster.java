package io.albedo.controller.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.k8s.watch.InformedClusterObserver;
import io.albedo.k8s.watch.WatchOptions;
import io.albedo.model.diag.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a controller in a cluster finds wrong with it. A file such as {@code ingresses.403.json} is
 * what the API server answers when it is asked for these; all other files are objects.
 */
record WatchedCluster(Example example) {

  private static final Pattern ANSWER = Pattern.compile("(\\w+)\\.(\\d{3})\\.json");

  List<Diagnostic> findings() {
    try (TestCluster cluster = TestCluster.mock()) {
      example.inputs().forEach(file -> prepare(cluster, file));
      try (InformedClusterObserver observer =
          InformedClusterObserver.start(
              cluster.connection(), WatchOptions.everything(), change -> {})) {
        Eventually.holds(() -> assertThat(observer.observe().diagnostics()).isNotEmpty());
        return observer.observe().diagnostics();
      }
    }
  }

  private static void prepare(TestCluster cluster, Path file) {
    Matcher answer = ANSWER.matcher(file.getFileName().toString());
    String text = Example.read(file);
    if (answer.matches()) {
      cluster.fault(answer.group(1), Integer.parseInt(answer.group(2)), text);
    } else {
      cluster.apply(text);
    }
  }
}
