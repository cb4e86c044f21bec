package coop.phyle.money;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who may read the book: members always, everyone where the statutes say so. */
@Component
class Access {
  private final Statutes statutes;

  Access(Statutes statutes) {
    this.statutes = statutes;
  }

  boolean everyone(Coop coop) {
    return switch (statutes.inForce(coop.id()).rules().books()) {
      case EVERYONE -> true;
      case MEMBERS -> false;
    };
  }

  int version(Coop coop) {
    return statutes.inForce(coop.id()).number();
  }

  <T> Reading<T> reading(Coop coop, Viewer viewer, Supplier<T> what) {
    var member = viewer.is(Who.MEMBER) || viewer.is(Who.TREASURER) || viewer.is(Who.SECRETARY) || viewer.is(Who.DIRECTOR);
    return member || everyone(coop) ? new Reading.Visible<>(what.get()) : new Reading.NotForYou<>();
  }
}
