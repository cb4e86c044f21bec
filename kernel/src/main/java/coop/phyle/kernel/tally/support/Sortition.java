package coop.phyle.kernel.tally.support;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.election.Lot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People drawn by lot, so that anybody can draw again: everyone in the pool has the ticket {@link Lot#ticket}, and the smallest tickets are drawn.
 * A seed published before the pool was closed, or chosen by whoever closes it, could be tried out in advance; it comes from outside and later.
 */
public record Sortition(Lot lot) {
  /** @param id what the lot drew on; @param ticket 64 hexadecimal digits */
  public record Ticket(String id, String ticket) {}

  /** The whole pool in the order of the lot: the first are drawn, the next are the reserve. An id twice in the pool is an illegal argument. */
  public List<Ticket> order(List<String> pool) {
    var order = pool.stream().map(id -> new Ticket(id, lot.ticket(id).hex())).sorted(Comparator.comparing(Ticket::ticket)).toList();
    if (order.stream().map(Ticket::id).distinct().count() < order.size()) {
      throw new IllegalArgumentException("somebody is in the pool twice");
    }
    return order;
  }

  /**
   * The same class by class.
   *
   * @param places to fill from each class; fewer are drawn where the class has fewer
   */
  public SortedMap<ClassId, List<Ticket>> drawn(SortedMap<ClassId, List<String>> pool, SortedMap<ClassId, Integer> places) {
    var drawn = new TreeMap<ClassId, List<Ticket>>();
    order(pool.values().stream().flatMap(List::stream).toList());
    places.forEach((id, number) -> {
      var order = new ArrayList<>(order(pool.getOrDefault(id, List.of())));
      drawn.put(id, List.copyOf(order.subList(0, Math.min(number, order.size()))));
    });
    return drawn;
  }
}
