package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.SignedInPerson;
import java.util.Locale;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of whoever signed in, by page or by token. Its security name is the person's id, which never changes.
 *
 * @param operator whether this person runs the server
 */
public record SignedIn(PersonId personId, String displayName, Locale locale, boolean operator)
    implements SignedInPerson, AuthenticatedPrincipal {
  @Override
  public String getName() {
    return personId.toString();
  }
}
