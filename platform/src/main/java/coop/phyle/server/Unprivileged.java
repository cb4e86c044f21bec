package coop.phyle.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. For root this finds another way: an unprivileged account where it can reach the data folder, otherwise a
 * user namespace, in which root has lost every privilege but still owns its files.
 *
 * @param prefix words before each command
 * @param owner who must own the database's files; null: whoever runs us
 */
record Unprivileged(List<String> prefix, @Nullable UserPrincipal owner) {
  private static final List<String> ACCOUNTS = List.of("phyle", "nobody");

  static Unprivileged reaching(Path... folders) throws IOException {
    return "root".equals(System.getProperty("user.name")) ? insteadOfRoot(Program::run, folders) : new Unprivileged(List.of(), null);
  }

  /** @param machine runs a command; a program that is not there ends badly */
  static Unprivileged insteadOfRoot(Function<List<String>, Program.Ended> machine, Path... folders) throws IOException {
    var open = Stream.of(folders).allMatch(Unprivileged::openToAll);
    var account = open ? ACCOUNTS.stream().filter(name -> machine.apply(List.of("id", "-u", name)).well()).findFirst() : Optional.<String>empty();
    if (account.isPresent()) {
      var words = switching(machine, account.get());
      if (machine.apply(and(words, "true")).well()) {
        return new Unprivileged(words, principal(folders[0], account.get()));
      }
    }
    var namespace = List.of("unshare", "-U");
    if (machine.apply(and(namespace, "true")).well()) {
      return new Unprivileged(namespace, principal(folders[0], "root"));
    }
    throw new CannotStart("PostgreSQL does not run as root, and " + (open ? missing(machine, account) : "no other account can reach " + folders[0]
        + ": start as another user or choose a folder outside root's home with --data"));
  }

  private static String missing(Function<List<String>, Program.Ended> machine, Optional<String> account) {
    if (!machine.apply(List.of("id", "-u", "root")).well()) {
      return "the program id, which finds it another account, is missing: install coreutils or start as another user";
    }
    return account
        .map(name -> "the program setpriv, to start it as " + name + ", is missing or not allowed: install util-linux or start as another user")
        .orElse("there is no account " + String.join(" or ", ACCOUNTS) + " to run it: add one (useradd --system phyle) or start as another user");
  }

  private static List<String> switching(Function<List<String>, Program.Ended> machine, String account) {
    var user = machine.apply(List.of("id", "-u", account)).output();
    var group = machine.apply(List.of("id", "-g", account)).output();
    return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs");
  }

  private static UserPrincipal principal(Path anywhere, String name) throws IOException {
    return anywhere.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
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
    return Program.run(and(prefix, command.toArray(String[]::new)));
  }

  private static List<String> and(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
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
