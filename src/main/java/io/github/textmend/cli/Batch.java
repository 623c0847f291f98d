package io.github.textmend.cli;

import io.github.textmend.cli.file.FileSearch;
import io.github.textmend.cli.output.Sink;
import io.github.textmend.cli.pass.BinaryFiles;
import io.github.textmend.cli.pass.Pass;
import io.github.textmend.cli.pass.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one run. */
final class Batch {
  /** Makes the place for what a file becomes. */
  interface Places {
    /**
     * A place.
     *
     * @param path the file; null for standard input
     */
    Sink of(String name, @Nullable Path path) throws IOException;
  }

  private final Pass pass;
  private final FileOptions files;
  private final FileSearch search;
  private final InputStream standardInput;
  private final Set<Path> reports;

  private boolean leavesLinks;

  /**
   * Files for a pass.
   *
   * @param reports absolute names of files that this run writes and does not read
   */
  Batch(
      Pass pass,
      FileOptions files,
      FileSearch search,
      InputStream standardInput,
      Set<Path> reports) {
    this.pass = pass;
    this.files = files;
    this.search = search;
    this.standardInput = standardInput;
    this.reports = reports;
  }

  /** Runs over all of them to put new ones in their places, which links and binaries keep. */
  void runInPlace(Places places) {
    leavesLinks = true;
    run(BinaryFiles.LEAVE, places);
  }

  /**
   * Runs over all of them.
   *
   * @param named what is done with files that are no text and were named; those that were found in
   *     folders are left out
   */
  void run(BinaryFiles named, Places places) {
    files.visit(
        search,
        standardInput,
        new FileOptions.Visitor() {
          @Override
          public void standardInput() {
            run(Source.standardInput(standardInput), null);
          }

          @Override
          public void file(String name, Path path, boolean searched) {
            if (reports.contains(path.toAbsolutePath().normalize())) {
              return;
            }
            if (leavesLinks && Files.isSymbolicLink(path)) {
              pass.leave(name, "a symbolic link; left as it is");
              return;
            }
            run(Source.file(name, path, searched ? BinaryFiles.LEAVE_OUT : named), path);
          }

          @Override
          public void failed(String name, String reason) {
            pass.fail(name, new IOException(reason));
          }

          private void run(Source source, @Nullable Path path) {
            try {
              pass.run(source, places.of(source.name(), path));
            } catch (IOException e) {
              pass.fail(source.name(), e);
            }
          }
        });
    pass.finish();
  }
}
