package coop.phyle.calendar;

import coop.phyle.identity.Secret;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People make, renew and end the addresses of their calendar. */
@Component
class KeepingAddresses {
  static final int MOST = 20;
  private final Addresses addresses;
  private final Places places;
  private final TransactionTemplate transaction;

  KeepingAddresses(Addresses addresses, Places places, TransactionTemplate transaction) {
    this.addresses = addresses;
    this.places = places;
    this.transaction = transaction;
  }

  /** What came of it; the secret part of an address is told this once. */
  sealed interface Made {
    record Fresh(Secret secret) implements Made {}

    record Refused(Problem problem) implements Made {}

    /** There is no such address, or it has ended. */
    record Gone() implements Made {}
  }

  /** Whom somebody belongs to is asked across co-ops, so before any transaction begins. */
  CalendarPages.Board board(PersonId person) {
    var mine = places.of(person);
    List<Addresses.Address> kept = Objects.requireNonNull(transaction.execute(status -> addresses.of(person)));
    var shown = kept.stream().map(a -> new CalendarPages.Kept(a.id().toString(), a.coop().map(id -> named(mine, id)), a.madeAt(), a.lastRead())).toList();
    return new CalendarPages.Board(shown, mine.stream().map(coop -> new CalendarPages.Choice(coop.slug(), coop.name())).toList(), "");
  }

  /** A co-op the person has left keeps its address in the list, which shows nothing any more. */
  private static String named(List<Coop> mine, CoopId id) {
    return mine.stream().filter(coop -> coop.id().equals(id)).map(Coop::name).findFirst().orElse("");
  }

  /** @param slug of the one co-op it is to tell of; empty for all */
  Made make(PersonId person, String slug) {
    var coop = places.of(person).stream().filter(one -> one.slug().equals(slug)).map(Coop::id).findFirst();
    if (coop.isEmpty() && !slug.isEmpty()) {
      return new Made.Refused(Problem.of("coop", "calendar.problem.coop"));
    }
    return Objects.requireNonNull(transaction.execute(status ->
        addresses.of(person).size() >= MOST ? new Made.Refused(Problem.of("", "calendar.problem.many", MOST)) : new Made.Fresh(addresses.make(person, coop))));
  }

  /** The old address ends, and another shows the same. */
  Made renew(PersonId person, AddressId id) {
    return Objects.requireNonNull(transaction.<Made>execute(status -> {
      Optional<Addresses.Address> held = addresses.hold(person, id);
      held.ifPresent(address -> addresses.end(address.id()));
      return held.<Made>map(address -> new Made.Fresh(addresses.make(person, address.coop()))).orElseGet(Made.Gone::new);
    }));
  }

  /** Whether there was one to end. */
  boolean end(PersonId person, AddressId id) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      var held = addresses.hold(person, id);
      held.ifPresent(address -> addresses.end(address.id()));
      return held.isPresent();
    }));
  }
}
