package io.github.textmend.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong before Spark starts; src/it has the rest. */
class CleanFolderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format text in in                       | OUTPUT "in" and INPUT "in" must not be in each other
          --format text in in/out                   | must not be in each other
          --format text in/a.txt in                 | must not be in each other
          --format text ./x/../in in/               | must not be in each other
          --format text file:///data/in file:/data/in/out | must not be in each other
          --format text s3a://lake/in s3a://lake/in/ | must not be in each other
          --format xml in out                       | xml
          --format text in                          | OUTPUT
          in out                                    | --format
          --format text --spec x in out             | "x" is not of the form key=value
          --format text --spec preset=none in out   | unknown preset "none"
          """)
  void refuses(String arguments, String message) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream before = System.err;
    int status;
    try {
      System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
      status = CleanFolder.run(arguments.split(" +"));
    } finally {
      System.setErr(before);
    }
    String told = errors.toString(StandardCharsets.UTF_8);
    assertEquals(2, status, told);
    assertTrue(told.contains(message), told);
  }

  @Test
  void tellsWhichClassPathIsMeant() {
    assertTrue(
        CleanFolder.missing("org/apache/spark/sql/SparkSession").contains("spark-submit --class"));
    assertTrue(CleanFolder.missing("com/ibm/icu/text/UnicodeSet").contains("classifier \"all\""));
  }
}
