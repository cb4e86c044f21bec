package coop.phyle.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything this server must not lose. One process at a time; its secrets are readable by the owner only. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private @Nullable FileChannel lock;

  private DataFolder(Path path) {
    this.path = path;
  }

  static DataFolder at(Path wanted) {
    var path = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "writable", ".tmp"));
    } catch (IOException e) {
      throw new CannotStart("The data folder " + path + " cannot be written: change its owner or choose another with --data");
    }
    return new DataFolder(path);
  }

  Path path() {
    return path;
  }

  boolean holds(String name) {
    return Files.exists(path.resolve(name));
  }

  /** Takes the folder for this process. */
  void take() {
    if (!tryTake()) {
      throw new CannotStart("The data folder " + path + " is in use by another Phyle: stop that one or choose another folder with --data");
    }
  }

  boolean tryTake() {
    try {
      var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          lock = channel;
          return true;
        }
      } catch (OverlappingFileLockException heldByUs) {
        // Falls through: held inside this very process.
      }
      channel.close();
      return false;
    } catch (IOException e) {
      throw new CannotStart("The data folder " + path + " cannot be locked: " + e.getMessage());
    }
  }

  /** A secret of this server, made on first use: 32 random bytes as URL-safe Base64. */
  String secret(String name) throws IOException {
    var file = path.resolve(name);
    if (!Files.exists(file)) {
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      var partial = Files.createTempFile(path, name, ".tmp", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(partial, text, StandardCharsets.UTF_8);
      Files.move(partial, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }
}
