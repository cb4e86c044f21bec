package coop.phyle.calendar;

import coop.phyle.identity.People;
import coop.phyle.identity.Person;
import coop.phyle.identity.Secret;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Site;
import coop.phyle.shell.Standings;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the calendar behind an address as its owner may see it now: whoever has left a co-op reads nothing of it any more. */
@Component
class ReadingCalendar {
  private static final Duration PAST = Duration.ofDays(180);
  private static final int EVERY_HOURS = 1;
  private final Addresses addresses;
  private final Places places;
  private final People people;
  private final Standings standings;
  private final ObjectProvider<Dated> dated;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final MessageSource messages;
  private final Site site;
  private final Clock clock;

  ReadingCalendar(
      Addresses addresses, Places places, People people, Standings standings, ObjectProvider<Dated> dated, Tenancy tenancy, TransactionTemplate transaction,
      MessageSource messages, Site site, Clock clock) {
    this.addresses = addresses;
    this.places = places;
    this.people = people;
    this.standings = standings;
    this.dated = dated;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.messages = messages;
    this.site = site;
    this.clock = clock;
  }

  /** The file; nothing under an address that was never made or has ended. */
  Optional<String> read(Secret secret) {
    Optional<Addresses.Address> found = Objects.requireNonNull(transaction.execute(status -> addresses.read(secret)));
    return found.flatMap(address -> people.find(address.person()).map(person -> read(person, address)));
  }

  private String read(Person person, Addresses.Address address) {
    var shown = places.of(person.id()).stream().filter(coop -> address.coop().isEmpty() || address.coop().get().equals(coop.id())).toList();
    var name = address.coop().isPresent() && !shown.isEmpty() ? shown.getFirst().name() : text(person, "calendar.name");
    var events = new ArrayList<CalendarEvent>();
    for (var coop : shown) {
      List<Occasion> occasions = Objects.requireNonNull(tenancy.in(coop.id(), () -> transaction.execute(status -> of(coop, person))));
      occasions.forEach(occasion -> events.add(event(coop, person, occasion)));
    }
    return CalendarText.of(name, person.locale(), EVERY_HOURS, events);
  }

  private List<Occasion> of(Coop coop, Person person) {
    var standing = EnumSet.of(Who.EVERYONE, Who.SIGNED_IN);
    standing.addAll(standings.of(coop.id(), person.id()));
    var viewer = new Viewer(Optional.of(person.id()), person.name(), standing);
    var since = clock.instant().minus(PAST);
    var occasions = new LinkedHashMap<String, Occasion>();
    dated.orderedStream().flatMap(source -> source.occasions(coop, viewer, since).stream()).forEach(one -> occasions.merge(one.id(), one, ReadingCalendar::later));
    return List.copyOf(occasions.values());
  }

  /** Of two that bear one name what was said last holds. */
  private static Occasion later(Occasion one, Occasion other) {
    return other.changed().isAfter(one.changed()) ? other : one;
  }

  private CalendarEvent event(Coop coop, Person person, Occasion occasion) {
    var url = site.absolute("/c/" + coop.slug() + occasion.path());
    var title = text(person, occasion.key(), occasion.title());
    return new CalendarEvent(
        CalendarEvent.uid(occasion.id(), coop, site), occasion.when(), coop.name() + ": " + title, occasion.place(), url, url, occasion.calledOff(), occasion.changes(), occasion.changed());
  }

  private String text(Person person, String key, Object... args) {
    return Objects.requireNonNull(messages.getMessage(key, args, key, person.locale()));
  }
}
