package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Site;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a visitor may sign in as without proof: in a demo its cast, elsewhere nobody. */
@Component
class DemoSignIn {
  private static final int SHOWN = 24;

  private final Site site;
  private final ObjectProvider<DemoCast> cast;
  private final Accounts accounts;

  DemoSignIn(Site site, ObjectProvider<DemoCast> cast, Accounts accounts) {
    this.site = site;
    this.cast = cast;
    this.accounts = accounts;
  }

  List<DemoCast.Role> cast(Locale locale) {
    if (!site.demo()) {
      return List.of();
    }
    var known = cast.getIfAvailable();
    return known != null
        ? known.roles(locale)
        : accounts.first(SHOWN).stream().map(person -> new DemoCast.Role(person.id(), person.name(), person.email().value())).toList();
  }

  boolean open(PersonId person, Locale locale) {
    return cast(locale).stream().anyMatch(role -> role.person().equals(person));
  }
}
