package io.albedo.controller.json;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads snapshots of an AWS account: a map whose keys hold what the APIs of EC2, Elastic Load
 * Balancing, ACM and WAF return, in their spelling. Of several files the later ones replace whole
 * keys of the earlier ones.
 */
public final class SnapshotReader {

  private SnapshotReader() {}

  /**
   * What the files say, as far as it could be read; nothing is thrown for what is wrong in them.
   */
  public static Reported<CloudState> read(List<SnapshotText> texts) {
    var diagnostics = new ArrayList<Diagnostic>();
    List<SnapshotFile> files =
        texts.stream()
            .flatMap(
                text ->
                    new SnapshotFileReader(Subject.file(text.name()), diagnostics)
                        .read(text.text()).stream())
            .toList();
    var snapshot = new Snapshot(files);
    CloudState state = new StateReader(snapshot).read();
    diagnostics.addAll(snapshot.diagnostics());
    return new Reported<>(state, diagnostics);
  }
}
