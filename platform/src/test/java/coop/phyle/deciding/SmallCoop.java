package coop.phyle.deciding;

import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import org.springframework.context.ApplicationContext;

/**
 * A co-op of three, for tests of other modules.
 *
 * @param officer its secretary, treasurer and a director
 */
public record SmallCoop(Coop coop, PersonId officer) {
  public static SmallCoop found(ApplicationContext context) {
    var assembly = Assembly.found(context, Assembly.rules(), 1, 1, 1);
    return new SmallCoop(assembly.coop, assembly.people.getFirst());
  }
}
