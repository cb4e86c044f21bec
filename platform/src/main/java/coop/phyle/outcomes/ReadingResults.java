package coop.phyle.outcomes;

import static java.util.Objects.requireNonNull;

import coop.phyle.circles.Circle;
import coop.phyle.circles.Circles;
import coop.phyle.circles.Reach;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Hanging;
import coop.phyle.discussion.Settled;
import coop.phyle.discussion.Tasking;
import coop.phyle.documents.Markdown;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one result with its tree, or all that came of one decision: a number of statements that does not grow with them. */
@Service
@Transactional(readOnly = true)
class ReadingResults {
  private final Results results;
  private final Reviews reviews;
  private final Sources sources;
  private final Rights rights;
  private final Naming naming;
  private final Hanging hanging;
  private final Tasking tasking;
  private final WhatCameOf came;
  private final Circles circles;

  ReadingResults(
      Results results, Reviews reviews, Sources sources, Rights rights, Naming naming, Hanging hanging, Tasking tasking, WhatCameOf came, Circles circles) {
    this.results = results;
    this.reviews = reviews;
    this.sources = sources;
    this.rights = rights;
    this.naming = naming;
    this.hanging = hanging;
    this.tasking = tasking;
    this.came = came;
    this.circles = circles;
  }

  /** Empty also for whoever may not see what it came of. */
  public Optional<OutcomePages.Shown> show(CoopId coop, ResultNumber number, Viewer viewer) {
    return results.find(coop, number).flatMap(one -> sources.find(coop, one.source(), viewer.self()).map(matter -> show(coop, one, matter, viewer)));
  }

  private OutcomePages.Shown show(CoopId coop, Standing one, Settled.Matter matter, Viewer viewer) {
    var all = results.trees(coop, List.of(one.root()));
    var trees = Tree.all(Tree.grow(all));
    var tree = requireNonNull(trees.get(one.number()));
    var steps = results.steps(coop, one.number());
    var editions = results.editions(coop, one.number());
    var threads = hanging.threads(coop, CardKind.OUTCOMES, one.number().value(), viewer.self());
    var others = new ArrayList<>(steps.stream().map(Step::by).toList());
    editions.forEach(edition -> {
      others.add(edition.by());
      if (edition.wording().answers() instanceof Answers.Alone(var person)) {
        others.add(person);
      }
    });
    var named = naming.of(coop, viewer.self(), all, others);
    var above = above(one, all, trees);
    return new OutcomePages.Shown(
        named.branch(tree), of(one.source(), matter), above.stream().map(named::branch).toList(), one.status(), tree.whole(),
        html(one.wording().body()), one.wording().body().isBlank(), one.wording().starts(), one.wording().weight(), one.version(),
        rights.changes(coop, viewer, one, all), above.stream().anyMatch(whole -> whole.top().status().over()), one.level(),
        steps.stream().map(step -> noted(step, named)).toList(), editions.stream().map(edition -> edition(edition, named)).toList(),
        threads, tasking.in(coop, threads.stream().map(Hanging.On::thread).toList()));
  }

  private static List<Tree> above(Standing one, List<Standing> all, Map<ResultNumber, Tree> trees) {
    return Rights.above(one, all).map(s -> trees.get(s.number())).toList().reversed();
  }

  private static OutcomePages.Noted noted(Step step, Naming.Named named) {
    return new OutcomePages.Noted(step.status(), step.percent().map(Fraction::percent), html(step.words()), step.words().isBlank(), named.of(step.by()), step.at());
  }

  private static OutcomePages.Edition edition(Results.Edition edition, Naming.Named named) {
    var wording = edition.wording();
    return new OutcomePages.Edition(edition.version(), wording.title(), named.of(wording.answers()), wording.due(), named.of(edition.by()), edition.at());
  }

  static OutcomePages.Of of(Source source, Settled.Matter matter) {
    return new OutcomePages.Of(source.key(), source.number(), matter.title(), source.path(), source.followed());
  }

  /** Empty where nothing was decided, or not yet, or not for this reader to see. */
  public Optional<OutcomePages.Followed> followed(CoopId coop, Source source, Viewer viewer) {
    return sources.find(coop, source, viewer.self()).filter(Settled.Matter::over).map(matter -> {
      var seen = reviews.of(coop, source);
      var named = naming.of(coop, viewer.self(), List.of(), seen.stream().map(Reviews.Review::by).toList());
      return new OutcomePages.Followed(
          of(source, matter),
          came.of(coop, source.kind(), source.number(), viewer.self(), matter.review()).orElseThrow(),
          seen.stream().map(one -> new OutcomePages.Seen(one.on(), html(one.words()), one.words().isBlank(), named.of(one.by()), one.at())).toList(),
          Rights.keeps(viewer),
          Reviewing.may(viewer, matter));
    });
  }

  /** The form for a change; empty for whoever may not. */
  public Optional<OutcomePages.Form> form(CoopId coop, ResultNumber number, Viewer viewer) {
    var one = results.find(coop, number);
    var may = one.filter(standing -> rights.changes(coop, viewer, standing, results.trees(coop, List.of(standing.root()))));
    return may.map(standing -> {
      var named = naming.of(coop, viewer.self(), List.of(standing));
      return new OutcomePages.Form(
          Optional.of(number.value()), standing.version(), "", standing.wording().title(), "/outcomes/" + number, choices(coop, viewer), Entered.of(standing.wording(), named));
    });
  }

  /** Circles that may answer. */
  List<Circle> choices(CoopId coop, Viewer viewer) {
    return circles.reach(coop, viewer.self()).places().stream().map(Reach.Place::circle).filter(circle -> circle.isOpen()).toList();
  }

  private static Content html(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }
}
