package io.albedo.k8s.map;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFilesTest {

  @TempDir Path folder;

  private Reported<List<ManifestText>> read(String... names) {
    return read(InputStream.nullInputStream(), false, names);
  }

  private static Reported<List<ManifestText>> read(
      InputStream standardInput, boolean recursive, String... names) {
    return ManifestFiles.read(List.of(names), standardInput, recursive);
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private static Diagnostic unreadable(String name, String why) {
    return Diagnostic.of(Code.UNREADABLE_FILE, Subject.file(name), "", why);
  }

  @Test
  void aFileIsReadWhateverItsName() throws IOException {
    String file = write("manifest.txt", "a: 1");
    assertThat(read(file).value()).containsExactly(new ManifestText(file, "a: 1"));
  }

  @Test
  void ofAFolderTheManifestsAreReadInOrder() throws IOException {
    write("b.yaml", "b");
    write("a.json", "a");
    write("c.yml", "c");
    write("d.txt", "d");
    write("e.yaml/inner.yaml", "e");
    write("sub/f.yaml", "f");
    assertThat(read(folder.toString()).value())
        .extracting(ManifestText::text)
        .containsExactly("a", "b", "c");
    assertThat(read(InputStream.nullInputStream(), true, folder.toString()).value())
        .extracting(ManifestText::text)
        .containsExactly("a", "b", "c", "e", "f");
  }

  @Test
  void standardInputIsReadOnce() {
    var input = new ByteArrayInputStream("a: 1".getBytes(UTF_8));
    assertThat(read(input, false, "-", "-").value())
        .containsExactly(new ManifestText("standard input", "a: 1"));
  }

  @Test
  void whatIsNamedTwiceIsReadOnce() throws IOException {
    String file = write("a.yaml", "a");
    Path link = Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of(file));
    assertThat(read(file, folder.toString(), link.toString()).value()).hasSize(1);
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreRead() throws IOException {
    String file = write("a.yaml", "a");
    String missing = folder.resolve("missing.yaml").toString();
    Reported<List<ManifestText>> read = read(missing, file);
    assertThat(read.diagnostics()).containsExactly(unreadable(missing, "does not exist"));
    assertThat(read.value()).hasSize(1);
  }

  @Test
  void aFolderWithoutManifestsIsAWarning() {
    assertThat(read(folder.toString()).diagnostics())
        .containsExactly(
            Diagnostic.of(
                Code.EMPTY_INPUT,
                Subject.file(folder.toString()),
                "",
                "there is no file in it that ends with .yaml, .yml, .json"));
  }

  @Test
  void urlsAreNotFetched() {
    assertThat(read("https://example.com/a.yaml").diagnostics())
        .containsExactly(
            unreadable(
                "https://example.com/a.yaml", "is a URL; fetch it, and give the text with '-f -'"));
  }

  @Test
  void aNameThatIsNoPathIsRefused() {
    assertThat(read("a\0b").diagnostics())
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo(Code.UNREADABLE_FILE);
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), new byte[] {'a', (byte) 0xC3, '('});
    assertThat(read(file.toString()).diagnostics())
        .containsExactly(unreadable(file.toString(), "is not UTF-8 text"));
  }

  @Test
  void utf16WithAMarkIsRead() throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), "\uFEFFä: 1".getBytes(UTF_16LE));
    assertThat(read(file.toString()).value())
        .containsExactly(new ManifestText(file.toString(), "\uFEFFä: 1"));
  }

  @Test
  void aFileWithoutEndIsRefused() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return '#';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) '#');
            return length;
          }
        };
    assertThat(read(endless, false, "-").diagnostics())
        .containsExactly(unreadable("standard input", "cannot be read: it is larger than 64 MiB"));
  }

  @Test
  void aBrokenInputIsNoStackTrace() {
    var broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("the pipe is gone");
          }
        };
    assertThat(read(broken, false, "-").diagnostics())
        .containsExactly(unreadable("standard input", "cannot be read: the pipe is gone"));
  }
}
