package coop.phyle.statutes;

import coop.phyle.identity.People;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the draft's text with its remarks. Reads only. */
@Component
class Draftworks {
  private final Comments comments;
  private final StatutesText text;
  private final People people;

  Draftworks(Comments comments, StatutesText text, People people) {
    this.comments = comments;
    this.text = text;
    this.people = people;
  }

  Draftwork of(FoundingDraft draft, Locale locale) {
    var said = comments.of(draft.id());
    var named = people.named(said.stream().map(Comments.Comment::by).toList());
    var remarks = said.stream().map(c -> new Draftwork.Remark(c.clause(), Objects.requireNonNull(named.get(c.by())).name(), c.body(), c.at())).toList();
    return new Draftwork(text.articles(draft.rules(), locale), remarks);
  }
}
