package io.github.textmend.cli.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;

/** What tells that a file is still the one that was read. */
final class FileState {
  private final Path path;
  private final BasicFileAttributes attributes;

  private FileState(Path path, BasicFileAttributes attributes) {
    this.path = path;
    this.attributes = attributes;
  }

  static FileState of(Path path) throws IOException {
    return new FileState(path, attributes(path));
  }

  /**
   * Checks that no one wrote to the file or put another in its place.
   *
   * @throws IOException if someone did, or it is gone
   */
  void checkUnchanged() throws IOException {
    BasicFileAttributes now = attributes(path);
    if (now.size() != attributes.size()
        || !now.lastModifiedTime().equals(attributes.lastModifiedTime())
        || !Objects.equals(now.fileKey(), attributes.fileKey())) {
      throw new IOException("was changed by another program meanwhile; left as it is");
    }
  }

  /** Gives another file this one's owner, group and mode, where the system has these. */
  void copyOwnerAndMode(Path to) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return;
    }
    Map<String, Object> from = unix(path);
    Map<String, Object> old = unix(to);
    try {
      // The mode comes last: a change of owner clears some of its bits.
      for (String name : new String[] {"uid", "gid"}) {
        if (!Objects.equals(from.get(name), old.get(name))) {
          Files.setAttribute(to, "unix:" + name, from.get(name));
        }
      }
    } catch (FileSystemException e) {
      throw new IOException("its owner or group cannot be kept; left as it is", e);
    }
    Files.setAttribute(to, "unix:mode", from.get("mode"));
  }

  private static Map<String, Object> unix(Path path) throws IOException {
    return Files.readAttributes(path, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
