package io.github.textmend.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands for the log of a workflow. */
class GitHubReportTest {
  private static List<String> commands(SampleRun run) throws IOException {
    return run.report(ReportFormat.GITHUB).lines().toList();
  }

  @Test
  void anEditIsAWarningAtItsPlace() throws IOException {
    assertEquals(
        "::warning file=a.txt,line=1,col=3,endColumn=5,title=Misread encoding::"
            + "“Ã©” should be “é”: utf-8 read as windows-1252, confidence 0.9000",
        commands(new SampleRun().edit("a.txt", "🙂 ", "Ã©", "é", 0.9)).get(0));
  }

  @Test
  void whatIsOnlyOfAnotherFormIsANotice() throws IOException {
    assertEquals(
        "::notice file=a.txt,line=1,col=1,endColumn=2,title=Quote style::““” should be “\"”",
        commands(new SampleRun().text("a.txt", "“x")).get(0));
  }

  @Test
  void ofARecordTheLineAndTheFieldAreKnown() throws IOException {
    String command = commands(new SampleRun().record("a.jsonl", 7, "user.name", "cafÃ©")).get(0);
    assertTrue(command.startsWith("::warning file=a.jsonl,line=7,title="), command);
    assertTrue(command.endsWith(" (field user.name, column 4)"), command);
  }

  @Test
  void nothingEndsACommandOrItsProperties() throws IOException {
    String file = "50%: a,b\r\n::error::x.txt";
    String command = commands(new SampleRun().edit(file, "", "100%\n::error::", "Ã", 0.5)).get(0);
    assertTrue(
        command.startsWith("::warning file=50%25%3A a%2Cb%0D%0A%3A%3Aerror%3A%3Ax.txt,line=1,"),
        command);
    assertTrue(command.contains("::“100%25<U+000A>::error::” should be"), command);
  }

  @Test
  void whatIsBeyondRecoveryIsAWarning() throws IOException {
    List<String> commands = commands(new SampleRun().text("a.txt", "tea 锟斤拷"));
    assertEquals(
        "::warning file=a.txt,line=1,col=5,endColumn=8,title=Lost text::"
            + "“锟斤拷” is beyond recovery: utf-8 read as gb18030",
        commands.get(0));
    assertTrue(
        commands.get(1).endsWith("0 edits in 0 of 1 file, 1 beyond recovery"), commands.get(1));
  }

  @Test
  void standardInputHasNoFile() throws IOException {
    String command = commands(new SampleRun().edit("-", "", "x", "y", 0.5)).get(0);
    assertTrue(command.startsWith("::warning line=1,col=1,"), command);
  }

  @Test
  void aNoticeSumsUp() throws IOException {
    List<String> commands = commands(SampleRun.ofAllSorts());
    String last = commands.get(commands.size() - 1);
    assertTrue(last.startsWith("::notice title=textmend::"), last);
    assertTrue(last.contains(" of 12 files (encoding "), last);
    assertEquals(
        "::error file=broken.gz,line=12,title=textmend::ends too early",
        commands.get(commands.size() - 2));
  }

  @Test
  void isBoundedAndTellsHowManyMore() throws IOException {
    SampleRun run = new SampleRun();
    for (int i = 0; i < GitHubReport.MOST_EDITS + 5; i++) {
      run.edit("a.txt", "x ", "Ã", "à", 0.9);
    }
    List<String> commands = commands(run);
    assertEquals(GitHubReport.MOST_EDITS + 1, commands.size());
    assertTrue(commands.get(GitHubReport.MOST_EDITS).endsWith("; 5 more are not listed"));
  }
}
