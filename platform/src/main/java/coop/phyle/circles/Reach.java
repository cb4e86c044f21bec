package coop.phyle.circles;

import java.util.List;
import java.util.Optional;

/**
 * How far one person sees into a co-op's circles. Whoever has no standing anywhere reaches nothing.
 *
 * @param member whether they are a member of the co-op today
 * @param places every circle they may know of, open ones first
 */
public record Reach(boolean member, List<Place> places) {
  public Reach {
    places = List.copyOf(places);
  }

  /**
   * A circle and where the person stands in it.
   *
   * @param sits whether they take part, as member or guest
   * @param coordinates whether they keep its charter and seats
   */
  public record Place(Circle circle, boolean sits, boolean coordinates) {
    /** Whether somebody with this place, being a member of the co-op or not, reads what the circle says. */
    boolean reads(boolean member) {
      return sits || member && circle.openness() != Openness.INVITATION;
    }
  }

  /** Whether they see anything at all. */
  public boolean nowhere() {
    return !member && places.isEmpty();
  }

  public Optional<Place> place(CircleNumber number) {
    return places.stream().filter(place -> place.circle().number().equals(number)).findFirst();
  }

  public boolean mayRead(CircleNumber number) {
    return place(number).isPresent();
  }

  public boolean sits(CircleNumber number) {
    return place(number).filter(Place::sits).isPresent();
  }

  public boolean coordinates(CircleNumber number) {
    return place(number).filter(Place::coordinates).isPresent();
  }
}
