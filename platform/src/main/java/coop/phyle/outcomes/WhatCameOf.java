package coop.phyle.outcomes;

import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Settled;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what came of something on its own page. */
@Component
@Transactional(readOnly = true)
class WhatCameOf implements CameOf {
  private final Results results;
  private final Reviews reviews;
  private final Naming naming;

  WhatCameOf(Results results, Reviews reviews, Naming naming) {
    this.results = results;
    this.reviews = reviews;
    this.naming = naming;
  }

  @Override
  public Optional<Came> of(CoopId coop, CardKind kind, int number, PersonId reader, Optional<Settled.Review> told) {
    var source = new Source(kind, number);
    var all = results.of(coop, source);
    var trees = Tree.grow(all);
    var review = Sources.review(reviews.last(coop, kind, List.of(number)).stream().findFirst(), told);
    var due = review.filter(day -> !day.isAfter(naming.today())).isPresent();
    var named = naming.of(coop, reader, all);
    var came = new Came(source.followed(), Tree.mean(trees), trees.stream().map(named::branch).toList(), review, due);
    return named.reach().member() ? Optional.of(came) : Optional.empty();
  }
}
