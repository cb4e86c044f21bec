package coop.phyle.outcomes;

import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was decided, as the modules in which it was know it: a few statements for each kind, however many. */
@Component
class Sources {
  private final ObjectProvider<Settled> settled;
  private final Reviews reviews;

  Sources(ObjectProvider<Settled> settled, Reviews reviews) {
    this.settled = settled;
    this.reviews = reviews;
  }

  /** Those the reader may see. */
  Map<Source, Settled.Matter> of(CoopId coop, Collection<Source> sources, PersonId reader) {
    var found = new HashMap<Source, Settled.Matter>();
    settled.stream().forEach(module -> {
      var numbers = sources.stream().filter(source -> source.kind() == module.kind()).map(Source::number).distinct().toList();
      if (!numbers.isEmpty()) {
        module.of(coop, numbers, reader).forEach((number, matter) -> found.put(new Source(module.kind(), number), matter));
      }
    });
    return found;
  }

  Optional<Settled.Matter> find(CoopId coop, Source source, PersonId reader) {
    return Optional.ofNullable(of(coop, List.of(source), reader).get(source));
  }

  /** The day to look at it again: what was said here, unless its own module was told another day since. */
  static Optional<LocalDate> review(Optional<Reviews.Review> here, Optional<Settled.Review> there) {
    var later = there.filter(other -> here.isEmpty() || other.stated().isAfter(here.get().at()));
    return later.isPresent() ? later.map(Settled.Review::on) : here.flatMap(Reviews.Review::on);
  }

  /** Something to look at again, since which day, and who set it. */
  record Due(Source source, LocalDate on, PersonId by) {}

  /** Everything whose day has come; the longest due first. */
  List<Due> due(CoopId coop, LocalDate today) {
    var due = new HashMap<Source, Due>();
    reviews.due(coop, today).forEach(review -> due.put(review.source(), new Due(review.source(), review.on().orElseThrow(), review.by())));
    settled.stream().forEach(module -> due.putAll(told(coop, module, today)));
    return due.values().stream()
        .sorted(Comparator.comparing(Due::on).thenComparing(one -> one.source().path()))
        .toList();
  }

  private Map<Source, Due> told(CoopId coop, Settled module, LocalDate today) {
    var theirs = module.due(coop, today);
    if (theirs.isEmpty()) {
      return Map.of();
    }
    var ours = reviews.last(coop, module.kind(), theirs.keySet()).stream().collect(Collectors.toMap(r -> r.source().number(), r -> r));
    var days = new HashMap<Source, Due>();
    theirs.forEach((number, review) -> {
      var source = new Source(module.kind(), number);
      review(Optional.ofNullable(ours.get(number)), Optional.of(review)).filter(day -> !day.isAfter(today)).ifPresent(day -> days.put(source, new Due(source, day, review.by())));
    });
    return days;
  }

  /** Runs across co-ops. */
  Set<CoopId> coopsDue(LocalDate today) {
    var coops = new TreeSet<CoopId>(Comparator.comparing(CoopId::toString));
    coops.addAll(reviews.coopsDue(today));
    settled.stream().forEach(module -> coops.addAll(module.coopsDue(today)));
    return coops;
  }

}
