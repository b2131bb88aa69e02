package io.albedo.k8s.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are nearly YAML. */
public final class TextArbitraries {

  private TextArbitraries() {}

  /** Tokens in any order: most texts are broken, and each in its own way. */
  public static Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "a",
            "b: ",
            "c: 1",
            "on",
            "0644",
            "- ",
            "? ",
            ": ",
            "\n",
            "\n  ",
            "\n    ",
            " ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "\\",
            "&x ",
            "*x",
            "<<: ",
            "!!int ",
            "!t ",
            "|\n",
            ">-\n",
            "#",
            "%",
            "@",
            "~",
            "...",
            "é",
            "🚀",
            "\r",
            "\u0000",
            "\uFEFF",
            "{{ .x }}")
        .list()
        .ofMaxSize(14)
        .map(tokens -> String.join("", tokens));
  }
}
