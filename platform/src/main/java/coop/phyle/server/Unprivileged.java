package coop.phyle.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root this finds another way: an unprivileged account where it can reach the data folder, otherwise a
 * user namespace, in which root has lost every privilege but still owns its files.
 *
 * @param prefix words before each command
 * @param owner who must own the database's files; null: whoever runs us
 */
record Unprivileged(List<String> prefix, @org.jspecify.annotations.Nullable UserPrincipal owner) {
  private static final List<String> ACCOUNTS = List.of("phyle", "nobody");

  static Unprivileged reaching(Path... folders) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), null);
    }
    if (Stream.of(folders).allMatch(Unprivileged::openToAll)) {
      for (var account : ACCOUNTS) {
        var ids = Program.run(List.of("id", "-u", account));
        var group = Program.run(List.of("id", "-g", account));
        if (ids.well() && group.well()) {
          var owner = folders[0].getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
          var words = List.of("setpriv", "--reuid=" + ids.output(), "--regid=" + group.output(), "--clear-groups", "--no-new-privs");
          return new Unprivileged(words, owner);
        }
      }
    }
    if (Program.run(List.of("unshare", "-U", "true")).well()) {
      var root = folders[0].getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("root");
      return new Unprivileged(List.of("unshare", "-U"), root);
    }
    throw new CannotStart("PostgreSQL does not run as root, and no other account can reach " + folders[0]
        + ": start as another user or choose a folder outside root's home with --data");
  }

  /** Hands files over to the account that PostgreSQL runs as. */
  void own(Path tree) throws IOException {
    if (owner == null || Files.getOwner(tree, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  Program.Ended run(List<String> command) {
    return Program.run(Stream.concat(prefix.stream(), command.stream()).toList());
  }

  private static boolean openToAll(Path folder) {
    for (var path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
      try {
        if (Files.exists(path) && !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      } catch (IOException unreadable) {
        return false;
      }
    }
    return true;
  }
}
