package coop.phyle.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that travels in a jar, once per machine, into a folder named by the archive's digest. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder that holds {@code bin/initdb} and the rest; unpacked if it is not there yet. */
  static Path unpack(Path cache) throws IOException {
    var archive = archive();
    try (var in = open(archive)) {
      var home = cache.resolve("postgresql-" + digest(in).substring(0, 16));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        var partial = Files.createTempDirectory(cache, "unpacking-");
        extract(archive, partial);
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveInto(partial, home);
      }
      return home;
    }
  }

  static Path cacheFolder() {
    var chosen = System.getenv("PHYLE_CACHE");
    if (chosen != null) {
      return Path.of(chosen).toAbsolutePath();
    }
    if ("root".equals(System.getProperty("user.name"))) {
      return Path.of("/var/cache/phyle");
    }
    var standard = System.getenv("XDG_CACHE_HOME");
    return (standard != null ? Path.of(standard) : Path.of(System.getProperty("user.home"), ".cache")).resolve("phyle").toAbsolutePath();
  }

  private static String archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "/postgres-" + (system.contains("mac") ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + ".txz";
  }

  private static InputStream open(String archive) {
    var in = PostgresBinaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new CannotStart("No PostgreSQL for this kind of machine is packed in: start one (18 or newer) and set PHYLE_DATABASE_URL");
    }
    return in;
  }

  private static String digest(InputStream in) throws IOException {
    try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void extract(String archive, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("Path outside the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  /** Two processes may unpack at once; the rename lets one of them win and neither see half a folder. */
  private static void moveInto(Path partial, Path home) throws IOException {
    try {
      Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException | java.nio.file.DirectoryNotEmptyException lost) {
      if (!Files.isDirectory(home)) {
        throw lost;
      }
    }
  }
}
