package coop.phyle.overview;

import coop.phyle.shell.Coop;
import java.util.List;

/**
 * A signed-in person's own front page.
 *
 * @param coops where they are a member, oldest membership first
 * @param visits circles of other co-ops they are a guest of
 * @param foundings co-ops they are founding
 */
public record Mine(List<Place> coops, List<Visit> visits, List<Draft> foundings) {
  public Mine {
    coops = List.copyOf(coops);
    visits = List.copyOf(visits);
    foundings = List.copyOf(foundings);
  }

  /** One co-op and the decisions and results that wait for this person there. */
  public record Place(Coop coop, String purpose, List<CoopOverview.Question> waiting, List<CoopOverview.Todo> todo) {}

  /** A circle in which they are a guest. */
  public record Visit(String coop, String circle, String path) {}

  /** A founding under way. */
  public record Draft(String name, String path) {}
}
