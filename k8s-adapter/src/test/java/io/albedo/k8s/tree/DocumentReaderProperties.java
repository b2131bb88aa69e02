package io.albedo.k8s.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.testing.TextArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentReaderProperties {

  @Provide
  Arbitrary<String> texts() {
    return TextArbitraries.yamlLike();
  }

  @Property
  void noTextIsAnException(@ForAll("texts") String text) {
    assertThat(DocumentReader.read(text))
        .allSatisfy(document -> assertThat(document.number()).isPositive());
  }

  @Property
  void everyPlaceIsInsideOfTheText(@ForAll("texts") String text) {
    long lines = text.lines().count() + 1;
    assertThat(DocumentReader.read(text))
        .allSatisfy(document -> assertThat(place(document).line()).isBetween(1, (int) lines));
  }

  @Property
  void whatIsBrokenInOneDocumentDoesNotReachTheNext(@ForAll("texts") String text) {
    List<Document> documents = DocumentReader.read("first: 1\n---\n" + text + "\n---\nlast: 3\n");
    assertThat(documents).first().isInstanceOf(Document.Parsed.class);
    assertThat(documents).last().isInstanceOf(Document.Parsed.class);
  }

  private static Place place(Document document) {
    return switch (document) {
      case Document.Parsed parsed -> parsed.root().place();
      case Document.Broken broken -> broken.place();
    };
  }
}
