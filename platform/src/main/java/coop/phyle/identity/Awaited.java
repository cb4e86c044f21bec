package coop.phyle.identity;

import java.util.Optional;

/** Who may know already what a newcomer is called: a module that invited them declares a bean. Asked only about an address whose owner has just shown that it is theirs. */
public interface Awaited {
  /** @param next the path they are on the way to */
  Optional<String> name(Email email, String next);
}
