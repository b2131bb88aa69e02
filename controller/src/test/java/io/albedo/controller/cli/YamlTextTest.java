package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlTextTest {

  @Test
  void membersKeepTheirOrder() {
    Json json =
        Json.object().put("b", "x").put("a", 1).put("c", Json.strings(List.of("p", "q"))).build();
    assertThat(YamlText.of(json)).isEqualTo("b: x\na: 1\nc:\n- p\n- q\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "null",
        "~",
        "1",
        "1e3",
        "0x10",
        "- a",
        "a: b",
        "#c",
        "*",
        "&x",
        "a\nb",
        " a ",
        "[k8s] x",
        "2026-01-01",
        "true",
        "tcp 80",
        "→",
        "!x",
        "%y",
        "@z",
        "|",
        ">",
        "{",
        "a #b"
      })
  void textComesBackAsTheSameText(String text) {
    String yaml = YamlText.of(Json.object().put("key", text).build());
    assertThat(new YAMLMapper().readTree(yaml).get("key").stringValue()).isEqualTo(text);
  }
}
