package coop.phyle.statutes;

import coop.phyle.identity.Coops;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes check-answers pages. Reads only. */
@Component
class Reviews {
  private final StatutesText text;
  private final Scrutiny scrutiny;
  private final VotingOnFoundings voting;
  private final Coops coops;

  Reviews(StatutesText text, Scrutiny scrutiny, VotingOnFoundings voting, Coops coops) {
    this.text = text;
    this.scrutiny = scrutiny;
    this.voting = voting;
    this.coops = coops;
  }

  Review of(FoundingDraft draft, Locale locale) {
    var articles = text.articles(draft.rules(), locale);
    var findings = scrutiny.of(draft.rules());
    var answers = new ArrayList<Review.Answered>();
    for (var q : Questions.ALL) {
      var done = draft.answered().contains(q.key());
      var notes = done ? Asking.notes(findings, q) : List.<Asked.Note>of();
      answers.add(new Review.Answered(q.key(), Questions.number(q), done, clauses(articles, q, done), notes));
    }
    var base = "/foundings/" + draft.id();
    var obstacles = voting.obstacles(draft).stream().map(p -> new Review.Obstacle(base + "/" + page(p), p)).toList();
    return new Review(List.copyOf(answers), obstacles, steps(draft), draft.became().flatMap(coops::byId).map(Coop::slug));
  }

  static List<Asked.Step> steps(FoundingDraft draft) {
    return Questions.ALL.stream().map(q -> new Asked.Step(q.key(), draft.answered().contains(q.key()), false)).toList();
  }

  private static List<Clause> clauses(List<Article> articles, Question question, boolean done) {
    return articles.stream()
        .flatMap(a -> a.clauses().stream())
        .filter(c -> !c.path().isEmpty() && Questions.about(c.path()) == question)
        .filter(c -> done || !c.path().equals("absentClass"))
        .filter(c -> !c.path().equals("resolutions.specialFor") || c.key().startsWith("special."))
        .toList();
  }

  /** The page that mends a problem. */
  private static String page(Problem problem) {
    var field = problem.field();
    return field.equals("founders") || field.startsWith("questions/") ? field : "questions/" + Questions.about(field).key();
  }
}
