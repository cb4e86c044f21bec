package coop.phyle.outcomes;

import static java.util.Objects.requireNonNull;

import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.identity.People;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All results of a co-op, a page at a time by number. */
@Service
@Transactional(readOnly = true)
class ListingResults {
  static final int PAGE = 30;
  private final Listings listings;
  private final Results results;
  private final Sources sources;
  private final Naming naming;
  private final Circles circles;
  private final People people;

  ListingResults(Listings listings, Results results, Sources sources, Naming naming, Circles circles, People people) {
    this.listings = listings;
    this.results = results;
    this.sources = sources;
    this.naming = naming;
    this.circles = circles;
    this.people = people;
  }

  /** @param before only results with a smaller number */
  public OutcomePages.Board board(CoopId coop, PersonId reader, Filter filter, int before) {
    var reach = circles.reach(coop, reader);
    var person = filter.who().equals(Filter.ME) ? Optional.of(reader) : filter.person().map(PersonId::new);
    var found = listings.matching(coop, filter, person, reach, naming.today(), before, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var trees = Tree.all(Tree.grow(results.trees(coop, page.stream().map(Standing::root).toList())));
    var named = naming.of(coop, reader, page);
    var matters = sources.of(coop, page.stream().map(Standing::source).toList(), reader);
    var rows = page.stream()
        .filter(one -> matters.containsKey(one.source()))
        .map(one -> new OutcomePages.Row(
            named.branch(requireNonNull(trees.get(one.number())).alone()), ReadingResults.of(one.source(), requireNonNull(matters.get(one.source())))))
        .toList();
    return new OutcomePages.Board(rows, filter, who(coop, reader, reach), found.size() > PAGE ? Optional.of(page.getLast().number().value()) : Optional.empty());
  }

  private Map<String, String> who(CoopId coop, PersonId reader, Reach reach) {
    var who = new LinkedHashMap<String, String>();
    people.named(listings.who(coop)).values().stream()
        .filter(person -> !person.id().equals(reader))
        .sorted(Comparator.comparing(person -> person.name()))
        .forEach(person -> who.put("person-" + person.id().value(), person.name()));
    reach.places().stream().map(Reach.Place::circle).filter(circle -> circle.isOpen()).forEach(circle -> who.put("circle-" + circle.number(), circle.name()));
    return who;
  }
}
