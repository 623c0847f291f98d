package io.github.textmend.cli.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new content for a file, written beside it and put in its place at once: at any moment the old
 * or the new one is there, whole. Not thread-safe.
 */
public final class Replacement implements AutoCloseable {
  private static final String SUFFIX = ".textmend-tmp";
  private static final int BUFFER = 1 << 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

  private final Path target;
  private final @Nullable FileState old;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream out;

  private Replacement(Path target, @Nullable FileState old) throws IOException {
    this.target = target;
    this.old = old;
    temporary = beside(target);
    channel = TemporaryFiles.create(temporary, () -> create(old != null));
    out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  /** For a file that is read meanwhile, as it was before. */
  static Replacement of(Path target, FileState old) throws IOException {
    return new Replacement(target, old);
  }

  /** For a file that may not be there yet. */
  public static Replacement of(Path target) throws IOException {
    return new Replacement(target, Files.exists(target) ? FileState.of(target) : null);
  }

  /** Whether a file is what an interrupted run left behind. */
  static boolean isTemporary(Path file) {
    return String.valueOf(file.getFileName()).endsWith(SUFFIX);
  }

  /** Whether the old content is the same, byte for byte. */
  public boolean equalsOld() throws IOException {
    out.flush();
    return old != null && Files.mismatch(temporary, target) < 0;
  }

  /** Takes the content; buffered. */
  public OutputStream out() {
    return out;
  }

  /**
   * Puts the content on the disk and then in the file's place, with the owner and mode of the old
   * one.
   *
   * @param backup the end of the name under which the old one is kept
   * @throws IOException if that is not possible, or the old one was changed meanwhile; it stays
   */
  public void commit(Optional<String> backup) throws IOException {
    out.flush();
    if (old != null) {
      old.copyOwnerAndMode(temporary);
    }
    channel.force(true);
    channel.close();
    if (old != null) {
      old.checkUnchanged();
      if (backup.isPresent()) {
        keepOld(target.resolveSibling(target.getFileName() + backup.get()));
      }
    }
    TemporaryFiles.place(temporary, target);
    forceFolder();
  }

  /** Takes away what was not committed. */
  @Override
  public void close() throws IOException {
    channel.close();
    TemporaryFiles.delete(temporary);
  }

  /** Readable for its owner alone until it has the mode of the old file. */
  private FileChannel create(boolean replaces) throws IOException {
    boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        replaces && posix ? new FileAttribute<?>[] {PRIVATE} : new FileAttribute<?>[0];
    try {
      return FileChannel.open(
          temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    } catch (FileSystemException e) {
      throw new IOException("its folder cannot be written: " + Reasons.of(e), e);
    }
  }

  /** A second name for the old content, so that it has one at any moment. */
  private void keepOld(Path kept) throws IOException {
    Path second = beside(kept);
    TemporaryFiles.create(second, () -> linkOrCopy(second));
    try {
      TemporaryFiles.place(second, kept);
    } finally {
      TemporaryFiles.delete(second);
    }
  }

  private Path linkOrCopy(Path second) throws IOException {
    try {
      return Files.createLink(second, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(target, second, StandardCopyOption.COPY_ATTRIBUTES);
      try (FileChannel copy = FileChannel.open(second, StandardOpenOption.WRITE)) {
        copy.force(true);
      }
      return second;
    }
  }

  private void forceFolder() throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }

  private static Path beside(Path file) {
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    return file.resolveSibling("." + HexFormat.of().formatHex(random) + SUFFIX);
  }
}
