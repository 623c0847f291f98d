package io.github.textmend.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single patterns match. */
class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "*.txt,      a.txt,      true",
    "*.txt,      x/a.txt,    true",
    "*.txt,      a.txt.bak,  false",
    "x/*.txt,    x/a.txt,    true",
    "x/*.txt,    y/x/a.txt,  false",
    "x/*.txt,    x/y/a.txt,  false",
    "**/x,       y/z/x,      true",
    "x/**,       x/y/z,      true",
    "x/**/z,     x/z,        true",
    "a?c,        abc,        true",
    "a?c,        a/c,        false",
    "[a-c]x,     bx,         true",
    "[!a-c]x,    bx,         false",
    "[]]x,       ]x,         true",
    "[&&]x,      &x,         true",
    "\\*.txt,    *.txt,      true",
    "\\*.txt,    a.txt,      false",
    "a+(b).txt,  a+(b).txt,  true",
    "😀?.txt,    😀a.txt,    true",
    "[😀-😂],    😁,         true",
  })
  void matches(String glob, String path, boolean want) {
    assertEquals(want, Glob.of(glob).matches(path, false));
  }
}
